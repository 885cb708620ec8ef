/** Ids for new records, where chance is allowed. */
import { randomInt } from 'node:crypto'
import { type Id, type IdPrefix, makeId } from '../core/model/ids'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** 21 letters and digits: two people never draw the same. */
export const newId = <P extends IdPrefix>(prefix: P): Id<P> =>
  makeId(prefix, Array.from({ length: 21 }, () => LETTERS[randomInt(LETTERS.length)]).join(''))
