/** A message that says where a copy lies. Mail programs take no attachment from an address, so the person adds the file. */

import { fitText } from '../model/plain-text'

export interface SentCopy {
  /** Of the file, with its extension. */
  readonly name: string
  /** Where it lies on this computer. */
  readonly path: string
  readonly title: string
}

/** Longer ones are cut off by some systems, silently. */
const MOST = 2_000

/** @returns a `mailto:` address without a recipient; always short enough */
export function mailAbout({ name, path, title }: SentCopy): string {
  const subject = `Briefing: ${title.trim() || name}`
  const body = [
    `The project file ${name} is on its way to you: open it with Briefwright.`,
    'To whoever sends this: please attach the file and delete this line. It is here:',
    path,
  ].join('\n')
  const made = addressOf(subject, body)
  return made.length <= MOST ? made : addressOf('Briefing', `Please attach the file ${name.slice(0, 200)}.`)
}

const addressOf = (subject: string, body: string): string => `mailto:?subject=${encoded(subject)}&body=${encoded(body)}`

/** Lines of a message end as in mail, RFC 6068. */
const encoded = (text: string): string => encodeURIComponent(fitText(text)).replaceAll('%0A', '%0D%0A')

/** What may be handed to the system's mail program: a new message to nobody yet, and nothing else. */
export const isMailAbout = (address: string): boolean =>
  /^mailto:\?subject=[\w.!~*'()%-]*&body=[\w.!~*'()%-]*$/.test(address) && !/%0[^AaDd]/.test(address)
