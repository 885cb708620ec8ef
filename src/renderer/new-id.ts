import { type Id, type IdPrefix, makeId } from '../core/model/ids'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789--'
const LENGTH = 21

/** A new record's id: 21 random characters. The alphabet has 64, so every character is equally likely; `-` cannot stand first. */
export function newId<Prefix extends IdPrefix>(prefix: Prefix): Id<Prefix> {
  const body = Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => ALPHABET[byte & 63] ?? 'A').join('')
  return makeId(prefix, body.startsWith('-') ? `A${body.slice(1)}` : body)
}
