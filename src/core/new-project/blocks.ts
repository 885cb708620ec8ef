/** The plan of a new project: what can be said is said; an empty paragraph is a place for the author's words. */
import { doc, heading, line, openSlot } from '../compose'
import { makeId, type SourceId } from '../model/ids'
import type { Language, Localized } from '../model/language'
import type { PlanBlock } from '../model/plan'
import type { InlineText, Prose, ProseNode } from '../model/prose'
import { lastMonths, tierCode } from '../plan-values'
import { HISTORY, REGION, TIER_KEY } from './figures'
import { isRanked, type Known } from './known'
import { allLanguages } from './languages'
import { type SkeletonBlockName, TEMPLATE_BLOCKS, type TemplateName } from './templates'
import { type SkeletonTexts, skeletonTexts } from './texts'

const id = (name: SkeletonBlockName): PlanBlock['id'] => makeId('blk', name)
const said = (text: InlineText): ProseNode => ({ type: 'paragraph', content: text })

export function skeletonBlocks(
  known: Known,
  report: SourceId,
  languages: readonly Language[],
  template: TemplateName,
): readonly PlanBlock[] {
  const blocks = allBlocks(known, report, languages, template)
  return TEMPLATE_BLOCKS[template].flatMap((name) => blocks.filter((block) => block.id === id(name)))
}

/** Every block there is for what is known; the order does not matter. */
function allBlocks(
  known: Known,
  report: SourceId,
  languages: readonly Language[],
  template: TemplateName,
): readonly PlanBlock[] {
  const write = <T>(part: (texts: SkeletonTexts, language: Language) => T): Localized<T> =>
    allLanguages(languages, (language) => part(skeletonTexts(language, known, report), language))
  const section = (name: keyof SkeletonTexts['headings'], ...paragraphs: ((texts: SkeletonTexts) => ProseNode)[]) =>
    write<Prose>((texts) => doc(heading(1, texts.headings[name]), ...paragraphs.map((write) => write(texts))))
  const tierWord = { en: 'Tier', es: 'Nivel', pt: 'Nível' } as const
  const ranked = isRanked(known)
  const regionFigure: readonly PlanBlock[] = known.region
    ? [{ id: id('figure-region'), kind: 'figure', figureId: REGION }]
    : []

  const keyFigures = [
    ...(ranked
      ? [
          {
            number: write((_, language) => line`${tierWord[language]} ${tierCode}`),
            label: write(({ labels }) => labels.tier),
          },
        ]
      : []),
    ...(known.countedFrom !== null
      ? [{ number: write(({ streakNumber }) => streakNumber), label: write(({ labels }) => labels.streak) }]
      : []),
    ...(known.region ? [{ number: write(({ ofTotal }) => ofTotal), label: write(({ labels }) => labels.region) }] : []),
  ]

  return [
    {
      id: id('title'),
      kind: 'title',
      kicker: write(({ kicker }) => kicker[template]),
      title: write(({ title, updateTitle }) => (template === 'project-update' ? updateTitle : title)),
      standfirst: {},
    },
    ...(keyFigures.length > 0 ? [{ id: id('key-figures'), kind: 'key-figures', items: keyFigures } as const] : []),
    { id: id('contents'), kind: 'contents' },
    {
      id: id('report'),
      kind: 'prose',
      content: section(
        'report',
        ({ report }) => said(report),
        ({ standards }) => said(standards),
      ),
    },
    { id: id('figure-tier-key'), kind: 'figure', figureId: TIER_KEY },
    {
      id: id('region'),
      kind: 'prose',
      content: section('region', ({ region }) => (known.region ? said(region) : openSlot)),
    },
    ...regionFigure,
    {
      id: id('country'),
      kind: 'prose',
      content: section('country', ({ country }) => (ranked ? said(country) : openSlot)),
    },
    { id: id('figure-history'), kind: 'figure', figureId: HISTORY },
    { id: id('findings-lead'), kind: 'prose', content: section('findings', () => openSlot) },
    { id: id('findings'), kind: 'findings', show: 'both' },
    { id: id('recommendations-lead'), kind: 'prose', content: section('recommendations', () => openSlot) },
    { id: id('recommendations'), kind: 'recommendations', answers: true },
    { id: id('projects-lead'), kind: 'prose', content: section('projects', () => openSlot) },
    { id: id('projects'), kind: 'project-profile', projectIds: [] },
    {
      id: id('activities'),
      kind: 'activities',
      title: write(({ activities }) => activities),
      filter: { project: null, types: [], modes: [], window: lastMonths(6) },
      note: {},
      sourceLine: {},
    },
    { id: id('context'), kind: 'context', content: section('context', () => openSlot) },
    { id: id('closing'), kind: 'closing', content: section('closing', () => openSlot) },
    { id: id('sources'), kind: 'sources' },
    { id: id('colophon'), kind: 'colophon', text: write(({ colophon }) => colophon) },
  ]
}
