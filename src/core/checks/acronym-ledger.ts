import { briefingText } from '../briefing/to-text'
import { fold } from '../narrative/text'
import { type AcronymEntry, acronymEntries } from './acronym-entries'
import type { Check, Issue } from './check'
import type { Fix } from './fix'
import { wordsPattern } from './typed-words'

/** Two forms of which one only goes on where the other ends are no contradiction: “Act” and “Act of 2000”. */
const differ = (a: string, b: string): boolean => !fold(a).startsWith(fold(b)) && !fold(b).startsWith(fold(a))

/** The ledger itself: an acronym that stands for two things, one without its long form, one that nothing uses. */
export const acronymLedger: Check = (scope, { briefing }) => {
  const byShort = new Map<string, AcronymEntry[]>()
  for (const entry of acronymEntries(scope)) {
    const list = byShort.get(entry.short)
    if (list) list.push(entry)
    else byShort.set(entry.short, [entry])
  }
  const pattern = wordsPattern([...byShort.keys()], 'gu')
  const printed = new Set(pattern ? [...briefingText(briefing).matchAll(pattern)].map(([short]) => short) : [])
  return [...byShort].flatMap(([short, entries]): readonly Issue[] => {
    const issue = (record: string) => ({ at: { plan: scope.plan.id, record } })
    const [first, ...others] = entries.filter(({ long }) => long !== '')
    const other = first && others.find(({ long }) => differ(long, first.long))
    const unused = entries.find(({ ledger }) => ledger !== null)
    if (!first)
      return printed.has(short)
        ? entries.slice(0, 1).map(({ record }) => ({
            ...issue(record),
            check: 'acronym-ledger',
            severity: 'warning',
            message: `The list of acronyms has ${short}, but not what it stands for. Write it there.`,
          }))
        : []
    if (other)
      return [
        {
          ...issue(other.record),
          check: 'acronym-ledger',
          severity: 'warning',
          message: `${short} stands for two things: “${first.long}” and “${other.long}”. Make them the same, or choose another short form for one.`,
          ...withoutOneOf([other, first]),
        },
      ]
    if (!unused?.ledger || printed.has(short)) return []
    return [
      {
        ...issue(unused.record),
        check: 'acronym-unused',
        severity: 'info',
        message: `The list of acronyms has ${short}, which the briefing does not use. Take it out, or leave it for the next one.`,
        fix: { label: `Take ${short} out of the list`, step: { kind: 'delete-acronym', acronym: unused.ledger } },
      },
    ]
  })
}

/** The name of an organisation stays what it is; what somebody put into the list beside it can go. */
function withoutOneOf(entries: readonly AcronymEntry[]): { readonly fix?: Fix } {
  const [listed] = entries.flatMap(({ ledger, long }) => (ledger === null ? [] : [{ acronym: ledger, long }]))
  return listed
    ? {
        fix: {
          label: `Take “${listed.long}” out of the list`,
          step: { kind: 'delete-acronym', acronym: listed.acronym },
        },
      }
    : {}
}
