import { recordTexts } from '../briefing/record-texts'
import type { Scope } from '../narrative/scope'
import { capital } from '../narrative/text'
import type { Check, Issue, Place } from './check'
import { type ListedTerm, termKey, termsToAvoid } from './term-list'
import { typedMatches, wordsPattern } from './typed-words'

const said = (found: string, { say, why, isOfHouse }: ListedTerm): string => {
  const reason = why === '' ? '' : `: ${why.replace(/[.\s]+$/, '')}`
  const first = isOfHouse
    ? `“${found}” is among the words that this project avoids${reason}.`
    : `“${found}” judges people or exposes them.`
  return `${first} ${say === '' ? 'Find another word.' : `Say “${better(found, say)}”.`}`
}

const better = (found: string, say: string): string => (/^\p{Lu}/u.test(found) ? capital(say) : say)

const placeOf = (record: string, { plan }: Scope): Place =>
  record.startsWith('fnd_') ? { plan: plan.id, finding: record } : { plan: plan.id, record }

/** Words that the house style replaces. Quotations of others are typed text, too: there the words in brackets may stay, silenced. */
export const terms: Check = (scope, { briefing }) => {
  const list = termsToAvoid(scope.project, scope.language)
  const pattern = wordsPattern(
    [...list.values()].map(({ avoid }) => avoid),
    'giu',
  )
  if (!pattern) return []
  const typed = typedMatches(scope, pattern).flatMap(({ text: { at }, match, spot }): readonly Issue[] => {
    const term = list.get(termKey(match[0]))
    if (!term) return []
    const issue = { check: 'terms', severity: 'warning', at, message: said(match[0], term) } as const
    if (term.say === '') return [issue]
    const by = better(match[0], term.say)
    return [{ ...issue, fix: { label: `Write “${by}”`, step: { kind: 'words', spot, by } } }]
  })
  // the words of a record are changed where the record is; what a source is called is not ours to change
  const printed = recordTexts(briefing.blocks).flatMap(({ record, text }): readonly Issue[] =>
    record.startsWith('src_')
      ? []
      : [...new Set([...text.matchAll(pattern)].map(({ 0: found }) => found))].flatMap((found) => {
          const term = list.get(termKey(found))
          return term
            ? [{ check: 'terms', severity: 'warning', at: placeOf(record, scope), message: said(found, term) }]
            : []
        }),
  )
  return [...typed, ...printed]
}
