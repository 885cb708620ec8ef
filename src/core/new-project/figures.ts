/** The figures of a new project: those whose data are there from the start. */
import { cite, line } from '../compose'
import type { Figure } from '../model/figure'
import { makeId, type SourceId } from '../model/ids'
import type { Language } from '../model/language'
import { isRanked, type Known } from './known'
import { allLanguages } from './languages'
import { type SkeletonTexts, skeletonTexts } from './texts'

export const TIER_KEY = makeId('fig', 'tier-key')
export const REGION = makeId('fig', 'region')
export const HISTORY = makeId('fig', 'tier-history')

export function skeletonFigures(
  known: Known,
  tiersSource: SourceId,
  languages: readonly Language[],
): readonly Figure[] {
  const write = (part: (texts: SkeletonTexts) => ReturnType<typeof line>) =>
    allLanguages(languages, (language) => part(skeletonTexts(language, known, tiersSource)))
  const base = {
    sourceLine: write(({ sourceLine }) => line`${sourceLine}${cite(tiersSource)}`),
    alt: { mode: 'generated' },
  } as const
  const highlight = isRanked(known) ? 'plan' : null

  const tierKey: Figure = {
    ...base,
    id: TIER_KEY,
    kind: 'tier-key',
    title: write(({ figures }) => figures.tierKey),
    note: write(({ notes }) => notes.plainWording),
    width: 'wide',
    edition: 'plan',
    highlight,
  }
  const region: Figure = {
    ...base,
    id: REGION,
    kind: 'tier-distribution',
    title: write(({ figures }) => figures.region),
    note: write(({ notes }) => notes.tiles),
    width: 'text',
    edition: 'plan',
    rule: 'plan',
    highlight: known.counted ? highlight : null,
  }
  const history: Figure = {
    ...base,
    id: HISTORY,
    kind: 'tier-history',
    title: write(({ figures }) => figures.history),
    note: {},
    width: 'text',
    country: 'plan',
    edition: 'plan',
    fromYear: null,
    streakSince: null,
  }
  return known.region ? [tierKey, region, history] : [tierKey, history]
}
