import { planTexts } from '../briefing/plan-texts'
import { isNumber, unsourcedAmong } from '../claims/claim-ledger'
import { evaluateToken } from '../narrative/evaluate'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import { citesWithin, wholeBacking } from './backed-texts'
import type { Check, Issue } from './check'
import { readText, sentenceAround } from './typed-words'

interface Bare {
  readonly value: string
  readonly record: string
  /** How many more there are behind values that are said. */
  readonly others: number
}

/** Values that rest on records without a source, in a sentence that cites none: one result for each kind of record, for one source may do for all. */
export const valueSource: Check = (scope) => {
  const isBackedWhole = wholeBacking(scope)
  const bare = new Map<string, Bare>()
  const seen = new Set<string>()
  for (const text of planTexts(scope)) {
    if (isBackedWhole(text) || !text.text.some(({ type }) => type === 'token')) continue
    const { whole, starts } = readText(text, scope)
    text.text.forEach((inline, at) => {
      if (inline.type !== 'token' || !isNumber(inline.attrs.token)) return
      const value = evaluateToken(inline.attrs.token, scope)
      if (!value.ok) return
      const records = unsourcedAmong(value.rows, scope)
      if (records.length === 0 || citesWithin(text, starts, sentenceAround(whole, starts[at] ?? 0))) return
      for (const record of records) {
        if (seen.has(record)) continue
        seen.add(record)
        const kind = record.slice(0, 3)
        const known = bare.get(kind)
        bare.set(kind, known ? { ...known, others: known.others + 1 } : { value: value.text, record, others: 0 })
      }
    })
  }
  return [...bare].map(([kind, { value, record, others }]): Issue => {
    const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'record' : 'records'} behind values`
    return {
      check: 'value-source',
      // what the organisation itself did, it knows of itself; when an edition came out and what it covers, anybody can look up
      severity: kind === 'act' || kind === 'upd' || kind === 'edn' ? 'info' : 'warning',
      at: kind === 'fnd' ? { plan: scope.plan.id, finding: record } : { plan: scope.plan.id, record },
      message: `The value “${value}” rests on ${whatOf(record, scope)}, which names no source${more}. Choose the source there, or cite one in the sentence.`,
    }
  })
}

function whatOf(id: string, { project }: Scope): string {
  const { editions, statistics } = recordsOf(project)
  switch (id.slice(0, 3)) {
    case 'edn':
      return `the edition of ${editions.get(id)?.year ?? '?'}`
    case 'sta':
      return `a law-enforcement number of ${statistics.get(id)?.year ?? '?'}`
    case 'tpl':
      return 'the tier of a country'
    case 'fnd':
      return 'a finding'
    case 'act':
      return 'an activity'
    default:
      return 'a dated update'
  }
}
