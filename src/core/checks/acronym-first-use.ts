import type { Briefing } from '../briefing/briefing'
import { type PlanText, planTexts } from '../briefing/plan-texts'
import { blockText } from '../briefing/to-text'
import type { Scope } from '../narrative/scope'
import { fold } from '../narrative/text'
import { acronymEntries } from './acronym-entries'
import type { Check, Issue } from './check'
import { matchesIn, wordsPattern } from './typed-words'

/** Where people read on: an acronym in a title, a figure or a list of sources is not where it has to be explained. */
const READ: ReadonlySet<Briefing['blocks'][number]['kind']> = new Set(['paragraph', 'list', 'callout', 'quotation'])

/** COVID-19 is a name by now. */
const HAS_NUMBER = /\d/

const normal = (text: string): string => fold(text.replaceAll('\u00a0', ' '))

/** Acronyms whose long form stands neither before their first use nor in the same paragraph. Those without one are reported elsewhere. */
export const acronymFirstUse: Check = (scope, { briefing }) => {
  const longs = new Map<string, string[]>()
  for (const { short, long } of acronymEntries(scope))
    if (long !== '' && !HAS_NUMBER.test(short)) longs.set(short, [...(longs.get(short) ?? []), long])
  const pattern = wordsPattern([...longs.keys()], 'gu')
  if (!pattern) return []
  const issues: Issue[] = []
  const open = new Map(longs)
  let before = ''
  for (const block of briefing.blocks) {
    const text = blockText(block, briefing)
    before += `\n${normal(text)}`
    if (!READ.has(block.kind)) continue
    for (const [short] of text.matchAll(pattern)) {
      const forms = open.get(short)
      if (!forms) continue
      open.delete(short)
      const [long = ''] = forms
      if (forms.some((form) => before.includes(normal(form)))) continue
      issues.push({
        check: 'acronym-first-use',
        severity: 'warning',
        at: { plan: scope.plan.id, block: block.origin },
        message: `${short} is not explained where it is first used. Write “${long} (${short})” there.`,
        ...fixFor(short, long, block.origin, scope),
      })
    }
  }
  return issues
}

function fixFor(short: string, long: string, block: string, scope: Scope): Pick<Issue, 'fix'> {
  const pattern = wordsPattern([short], 'gu')
  const own = planTexts(scope).filter((text: PlanText) => text.at.block === block)
  const [first] = pattern ? own.flatMap((text) => matchesIn(text, pattern)) : []
  if (!first) return {}
  return {
    fix: { label: `Write ${short} out`, step: { kind: 'words', spot: first.spot, by: `${long} (${short})` } },
  }
}
