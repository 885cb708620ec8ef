import { compareEditions } from '../../edition-against/compare-editions'
import type { Activity } from '../../model/field-work'
import type { Edition, Finding } from '../../model/report'
import { say } from '../../narrative/localized'
import { countryName } from '../../narrative/references'
import { writeRange } from '../../narrative/write-date'
import { writeNumber } from '../../narrative/write-number'
import type { MadeContent, RichText } from '../briefing'
import type { AssembleBlock } from './assemble-block'
import { statementItems } from './findings'

/** What is more than this is counted. */
const MOST_ACTIVITIES = 8

/** What changed since another edition, as text: where the country stands, who moved, what repeats of the recommendations, own activities. */
export const changesBlock: AssembleBlock<'changes'> = (block, assembly) => {
  const { scope, words } = assembly
  const compared = compareEditions(block.from, 'plan', scope)
  if (!compared.ok) return []
  const { country, from, to, since, moves, unknown, streakFrom, streakTo, findings, hasEarlierFindings } =
    compared.value
  const { changes } = words.page
  const { grammar } = words
  const part = (title: string, items: readonly RichText[], lead = ''): readonly MadeContent[] =>
    items.length === 0 && lead === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: assembly.own(title), small: false },
          ...(lead === '' ? [] : [{ kind: 'paragraph', text: assembly.own(lead), leads: false, pull: null } as const]),
          ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
        ]

  const name = countryName(country, scope)
  const standing =
    streakFrom.ok && streakTo.ok
      ? streakFrom.value.tier === streakTo.value.tier
        ? changes.stayed(
            name,
            grammar.tierName[streakTo.value.tier],
            from.year,
            writeNumber(streakTo.value.length, 'auto', grammar.genderOf.editions, scope.language),
            since,
          )
        : changes.movedSince(
            name,
            grammar.tierName[streakFrom.value.tier],
            grammar.tierName[streakTo.value.tier],
            from.year,
          )
      : ''
  const moved = moves.ok
    ? moves.value.map((move) =>
        assembly.own(changes.moved(move.name, grammar.tierName[move.from], grammar.tierName[move.to])),
      )
    : []
  const recommendations = hasEarlierFindings ? findings.find(({ kind }) => kind === 'recommendation') : undefined
  const statements = (list: readonly Finding[]) => statementItems(list, block.id, assembly)
  const activityWords = (activity: Activity) =>
    `${say(activity.title, scope)} (${writeRange(activity.date, activity.end, 'month', scope.language)})`
  const inPeriod = ({ periodFrom, periodTo }: Edition, list: readonly Activity[]): RichText => {
    const shown = list.slice(0, MOST_ACTIVITIES).map(activityWords)
    const more = list.length - shown.length
    const all = more > 0 ? [...shown, changes.more(grammar.numeral(more))] : shown
    const period = writeRange(periodFrom, periodTo, 'month', scope.language)
    return list.length === 0
      ? assembly.own(changes.period(period, changes.noActivity))
      : assembly.own(changes.period(period, all.join('; ')))
  }
  const { activitiesFrom, activitiesTo } = compared.value
  const hasActivities = activitiesFrom.length + activitiesTo.length > 0

  return [
    { kind: 'heading', level: 1, text: assembly.own(changes.heading(from.year)), small: false },
    ...(standing === ''
      ? []
      : [{ kind: 'paragraph', text: assembly.own(standing), leads: false, pull: null } as const]),
    ...part(
      changes.moves,
      moved,
      unknown.length > 0
        ? changes.unknown(grammar.join(unknown))
        : moves.ok && moved.length === 0
          ? changes.noMoves
          : '',
    ),
    ...(recommendations
      ? [
          ...part(changes.repeated, statements(recommendations.repeated.map(({ finding }) => finding))),
          ...part(changes.fresh(to.year), statements(recommendations.fresh.map(({ finding }) => finding))),
          ...part(changes.dropped(from.year), statements(recommendations.dropped)),
        ]
      : []),
    ...(hasActivities ? part(changes.activities, [inPeriod(from, activitiesFrom), inPeriod(to, activitiesTo)]) : []),
  ]
}
