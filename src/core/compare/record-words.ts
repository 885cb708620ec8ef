/** What records are called, one and several, where English text is written outside of the app's own screens. */
import type { Change } from '../project-file/what-changed'

export const RECORD_WORDS = {
  project: ['project', 'projects'],
  editions: ['edition', 'editions'],
  countries: ['country', 'countries'],
  placements: ['tier placement', 'tier placements'],
  countRules: ['count rule', 'count rules'],
  findings: ['finding', 'findings'],
  statistics: ['statistic', 'statistics'],
  organisations: ['organisation', 'organisations'],
  people: ['person', 'people'],
  fieldProjects: ['field project', 'field projects'],
  activities: ['activity', 'activities'],
  updates: ['update', 'updates'],
  sources: ['source', 'sources'],
  media: ['picture', 'pictures'],
  acronyms: ['acronym', 'acronyms'],
  terms: ['word to avoid', 'words to avoid'],
  figures: ['figure', 'figures'],
  plans: ['briefing', 'briefings'],
  comments: ['comment', 'comments'],
  suggestions: ['suggested change', 'suggested changes'],
  blocks: ['block', 'blocks'],
  assets: ['image', 'images'],
} as const satisfies Readonly<Record<Change['in'], readonly [one: string, several: string]>>
