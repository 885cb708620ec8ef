import { isSafeAddress } from '../briefing/assembly'
import { planTexts } from '../briefing/plan-texts'
import type { Check, Issue } from './check'

const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)|^[\w.-]+\.(?:org|com|gov|net|int|edu)(?:\/|$)/i
const EMPTY_WORDS = new Set(['here', 'link', 'click here', 'this link', 'aquí', 'enlace', 'aqui', 'link aqui'])

/** Links that say an address or “here” instead of where they lead; addresses that the document may not lead to. */
export const linkText: Check = (scope) =>
  planTexts(scope).flatMap(({ at, text }) =>
    text.flatMap((part): readonly Issue[] => {
      if (part.type !== 'text') return []
      const link = part.marks?.find((mark) => mark.type === 'link')
      if (!link) return []
      const words = part.text.trim()
      const issue = (message: string): Issue => ({ check: 'link-text', severity: 'warning', at, message })
      if (!isSafeAddress(link.attrs.href))
        return [
          issue(
            `The link “${words}” leads to an address that is neither https nor mail, so it is printed as text. Correct the address.`,
          ),
        ]
      if (ADDRESS.test(words) || EMPTY_WORDS.has(words.toLowerCase()))
        return [issue(`The link “${words}” does not say where it leads. Use the name of the page as its text.`)]
      return []
    }),
  )
