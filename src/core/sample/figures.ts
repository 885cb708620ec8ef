/**
 * The figures of the sample, one of each kind: one drawn picture, the others from data. Seven stand where the article has a screenshot or a
 * photograph; the rest is not placed, it is there to be tried.
 */
import { cite, inLanguage, line, token } from '../compose'
import type {
  ActivityMonthsFigure,
  CoverageFigure,
  Figure,
  FindingsFigure,
  LawEnforcementFigure,
  MapFigure,
  OwnNumbersFigure,
  PeopleReachedFigure,
  PhotoFigure,
  ProjectTimelineFigure,
  TierDistributionFigure,
  TierHistoryFigure,
  TierKeyFigure,
  TierMovesFigure,
  TierStripFigure,
  TierTrendFigure,
  TileMapFigure,
} from '../model/figure'
import { makeId } from '../model/ids'
import type { Asset } from '../model/material'
import type { PartialDate } from '../model/partial-date'
import {
  countriesIn,
  countryName,
  editionYear,
  numberOf,
  periodFrom,
  periodTo,
  streakStart,
  tiers,
} from '../plan-values'
import { editionId } from '../reference/records'
import { atlas, nande } from './field-work'
import { article, compiledTiers, placeholder, tipReport } from './sources'
import { asOfMonth, ownNumber, projectStart, STREAK_SINCE } from './values'

const asOfYear = token({ fn: 'date', of: { entity: 'as-of' }, precision: 'year' })
const generated = { mode: 'generated' } as const

export const tierKey: TierKeyFigure = {
  id: makeId('fig', 'tier-key'),
  kind: 'tier-key',
  title: { en: line`${tiers({ capital: true })} tiers, one set of standards` },
  note: { en: line`Plain wording. The Act words the Watch List criteria in more detail.` },
  sourceLine: { en: line`Graphic by Partners’ CPU, based on the ${editionYear()} USDOS TIP Report.` },
  alt: generated,
  width: 'wide',
  edition: 'plan',
  highlight: 'plan',
}

export const distribution: TierDistributionFigure = {
  id: makeId('fig', 'hemisphere'),
  kind: 'tier-distribution',
  title: { en: line`Where ${countriesIn(null)} countries of the Western Hemisphere stand` },
  note: {
    en: line`Each tile is a country, by its letter code; heavy outline: ${countryName}. Shares are rounded.`,
  },
  sourceLine: { en: line`${editionYear()} USDOS TIP Report; tiers as compiled.${cite(compiledTiers.id)}` },
  alt: generated,
  width: 'text',
  edition: 'plan',
  rule: 'plan',
  highlight: 'plan',
}

const firstYear = editionYear(editionId(2010))
const firstTier = token({ fn: 'tier', country: 'plan', edition: editionId(2010), style: 'name' })

export const history: TierHistoryFigure = {
  id: makeId('fig', 'tier-history'),
  kind: 'tier-history',
  title: { en: line`${countryName}’s tier in each edition, ${firstYear} to ${editionYear()}` },
  note: {
    en: line`Marked: the editions that the article counts, from ${streakStart(STREAK_SINCE)} on. In ${firstYear}, too, ${countryName} stood in ${firstTier}. The edition of ${editionYear()} covers ${periodFrom('month')} to ${periodTo('month')}.`,
  },
  sourceLine: {
    en: line`USDOS TIP Reports ${firstYear} to ${editionYear()}; tiers as compiled.${cite(compiledTiers.id)}`,
  },
  alt: generated,
  width: 'text',
  country: 'plan',
  edition: 'plan',
  fromYear: null,
  streakSince: STREAK_SINCE,
}

export const findings: FindingsFigure = {
  id: makeId('fig', 'findings'),
  kind: 'findings',
  title: { en: line`What the ${editionYear()} report found in ${countryName}` },
  note: { en: line`The pillars were assigned for this briefing.` },
  sourceLine: {
    en: line`Partners Child Protection Unit, ${asOfYear}, from the USDOS narrative for ${countryName}.${cite(tipReport.id)}`,
  },
  alt: generated,
  width: 'wide',
  country: 'plan',
  edition: 'plan',
}

export const timeline: ProjectTimelineFigure = {
  id: makeId('fig', 'projects'),
  kind: 'project-timeline',
  title: {
    en: line`The ${numberOf({ entity: 'projects' })} projects, ${projectStart} to ${asOfMonth}`,
  },
  note: {
    en: line`Hatched: several activities. Solid: a counted series. Diamond: milestone. Disc: events in the month.`,
  },
  sourceLine: { en: line`Partners’ CPU, ${asOfYear}.${cite(article.id)}` },
  alt: generated,
  width: 'wide',
  projectIds: [nande.id, atlas.id],
  from: '2019-04' as PartialDate,
  releaseOf: 'plan',
}

export const coverage: CoverageFigure = {
  id: makeId('fig', 'coverage'),
  kind: 'coverage',
  title: { en: line`Which project answers which recommendation` },
  note: { en: line`The matching is the reading of this briefing, from the activities it reports.` },
  sourceLine: { en: line`Partners’ CPU, ${asOfYear}.` },
  alt: generated,
  width: 'text',
  country: 'plan',
  edition: 'plan',
  projectIds: [nande.id, atlas.id],
}

export const tileMap: TileMapFigure = {
  id: makeId('fig', 'tile-map'),
  kind: 'tile-map',
  title: { en: line`Where the countries of the region stand, tile by tile` },
  note: { en: line`Each tile is a country or territory that the report places; heavy outline: ${countryName}.` },
  sourceLine: { en: line`${editionYear()} USDOS TIP Report; tiers as compiled.${cite(compiledTiers.id)}` },
  alt: generated,
  width: 'text',
  edition: 'plan',
  region: 'plan',
  highlight: 'plan',
}

export const map: MapFigure = {
  id: makeId('fig', 'map'),
  kind: 'map',
  title: { en: line`The region by tier` },
  note: { en: line`Small countries are markers; heavy outline: ${countryName}.` },
  sourceLine: {
    en: line`${editionYear()} USDOS TIP Report; tiers as compiled.${cite(compiledTiers.id)} Shapes: Natural Earth.`,
  },
  alt: generated,
  width: 'wide',
  edition: 'plan',
  region: 'plan',
  highlight: 'plan',
}

export const picture = (photo: Asset): PhotoFigure => ({
  id: makeId('fig', 'photo'),
  kind: 'photo',
  title: { en: line`Placeholder for the photograph in the article` },
  note: {
    en: line`The article shows a photograph credited to the ${inLanguage('es', 'Ministerio de la Mujer')} of ${countryName}.`,
  },
  sourceLine: {},
  alt: {
    mode: 'own',
    text: { en: 'Placeholder picture: the sun rises over a river and low hills, with palms in the foreground.' },
    basedOn: photo.hash,
  },
  width: 'text',
  mediaId: placeholder(photo).id,
})

export const trend: TierTrendFigure = {
  id: makeId('fig', 'tier-trend'),
  kind: 'tier-trend',
  title: { en: line`How the tiers of the hemisphere have shifted` },
  note: {},
  sourceLine: { en: line`${editionYear()} USDOS TIP Report; tiers as compiled.${cite(compiledTiers.id)}` },
  alt: generated,
  width: 'wide',
  rule: 'plan',
  edition: 'plan',
  fromYear: null,
  measure: 'counts',
}

export const strip: TierStripFigure = {
  id: makeId('fig', 'tier-strip'),
  kind: 'tier-strip',
  title: { en: line`Who changed tier, edition by edition` },
  note: {},
  sourceLine: { en: line`${editionYear()} USDOS TIP Report; tiers as compiled.${cite(compiledTiers.id)}` },
  alt: generated,
  width: 'wide',
  countryIds: [],
  rule: 'plan',
  edition: 'plan',
  fromYear: null,
  highlight: 'plan',
}

export const moves: TierMovesFigure = {
  id: makeId('fig', 'tier-moves'),
  kind: 'tier-moves',
  title: { en: line`Who moved up and down since the edition before` },
  note: {},
  sourceLine: { en: line`${editionYear()} USDOS TIP Report; tiers as compiled.${cite(compiledTiers.id)}` },
  alt: generated,
  width: 'text',
  rule: 'plan',
  from: 'comparison',
  edition: 'plan',
  highlight: 'plan',
}

export const months: ActivityMonthsFigure = {
  id: makeId('fig', 'activity-months'),
  kind: 'activity-months',
  title: { en: line`Milestones and webinars by month` },
  note: {},
  sourceLine: { en: line`Partners’ CPU.${cite(article.id)}` },
  alt: generated,
  width: 'text',
  filter: { project: nande.id, types: ['milestone', 'webinar'], modes: [], window: null },
}

export const people: PeopleReachedFigure = {
  id: makeId('fig', 'people-reached'),
  kind: 'people-reached',
  title: { en: line`People reached` },
  note: {},
  sourceLine: { en: line`Partners’ CPU.${cite(article.id)}` },
  alt: generated,
  width: 'text',
  filter: { project: null, types: [], modes: [], window: null },
  by: 'audience',
}

export const lawEnforcement: LawEnforcementFigure = {
  id: makeId('fig', 'law-enforcement'),
  kind: 'law-enforcement',
  title: { en: line`Cases in ${countryName}` },
  note: {},
  sourceLine: { en: line`Partners’ CPU.${cite(article.id)}` },
  alt: generated,
  width: 'text',
  country: 'plan',
  fromYear: null,
  toYear: null,
}

export const ownNumbers: OwnNumbersFigure = {
  id: makeId('fig', 'own-numbers'),
  kind: 'own-numbers',
  title: { en: line`Convictions, as the article has them` },
  note: {
    en: line`Of these, ${ownNumber(makeId('fig', 'own-numbers'), '2019', 'Convictions')} fall into the last year shown.`,
  },
  sourceLine: { en: line`Partners’ CPU.${cite(article.id)}` },
  alt: generated,
  width: 'text',
  shape: 'bars',
  series: [{ en: 'Convictions' }],
  rows: [
    { label: { en: '2018' }, values: [15] },
    { label: { en: '2019' }, values: [22] },
  ],
}

export const figures = (photo: Asset): readonly Figure[] => [
  tierKey,
  distribution,
  history,
  findings,
  timeline,
  coverage,
  tileMap,
  map,
  trend,
  strip,
  moves,
  months,
  people,
  lawEnforcement,
  ownNumbers,
  picture(photo),
]
