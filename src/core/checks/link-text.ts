import { isSafeAddress } from '../briefing/assembly'
import { planTexts } from '../briefing/plan-texts'
import { isLinkAddress } from '../model/address'
import type { Mark } from '../model/prose'
import { say } from '../narrative/localized'
import type { Check, Issue } from './check'
import type { Fix } from './fix'
import { spotIn } from './typed-words'

const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)|^[\w.-]+\.(?:org|com|gov|net|int|edu)(?:\/|$)/i
const EMPTY_WORDS = new Set(['here', 'link', 'click here', 'this link', 'aquí', 'enlace', 'aqui', 'link aqui'])

/** Links that say an address or “here” instead of where they lead; addresses that the document may not lead to. */
export const linkText: Check = (scope) => {
  const titles = new Map(
    scope.project.sources
      .filter(({ url }) => url !== '')
      .map(({ url, title }) => [url.replace(/\/$/, ''), say(title, scope)] as const),
  )
  return planTexts(scope).flatMap((text) =>
    text.text.flatMap((part, piece): readonly Issue[] => {
      if (part.type !== 'text') return []
      const link = part.marks?.find((mark) => mark.type === 'link')
      if (!link) return []
      const { href } = link.attrs
      const words = part.text.trim()
      const spot = spotIn(text, piece, part.text.indexOf(words), words)
      const issue = (message: string, fix: Fix | undefined): Issue => ({
        check: 'link-text',
        severity: 'warning',
        at: text.at,
        message,
        ...(fix ? { fix } : {}),
      })
      if (!isSafeAddress(href)) {
        const secure = href.replace(/^http:/i, 'https:')
        const marks: readonly Mark[] = (part.marks ?? []).map((mark) =>
          mark === link ? { type: 'link', attrs: { href: secure } } : mark,
        )
        return [
          issue(
            `The link “${words}” leads to an address that is neither https nor mail, so it is printed as text. Correct the address.`,
            secure !== href && isLinkAddress(secure) && words !== ''
              ? {
                  label: 'Lead to its https address',
                  step: { kind: 'words', spot, by: [{ ...part, text: words, marks }] },
                }
              : undefined,
          ),
        ]
      }
      if (!ADDRESS.test(words) && !EMPTY_WORDS.has(words.toLowerCase())) return []
      const title = titles.get(href.replace(/\/$/, ''))
      return [
        issue(
          `The link “${words}” does not say where it leads. Use the name of the page as its text.`,
          title ? { label: `Write “${title}”`, step: { kind: 'words', spot, by: title } } : undefined,
        ),
      ]
    }),
  )
}
