/**
 * Text for those who do not see a figure: what it is, its values, what is marked. 40 to 250 characters where the values allow; a
 * figure of many findings or activities needs more, for they stand nowhere else in this order.
 */
import type { Language } from '../model/language'
import { activityMonthsAlt } from './activity-months/alt'
import { coverageAlt } from './coverage/alt'
import type { ChartSpec } from './figure-spec'
import { findingsAlt } from './findings/alt'
import { lawEnforcementAlt } from './law-enforcement/alt'
import { mapAlt } from './map/alt'
import { ownNumbersAlt } from './own-numbers/alt'
import { peopleReachedAlt } from './people-reached/alt'
import { projectTimelineAlt } from './project-timeline/alt'
import { tierDistributionAlt } from './tier-distribution/alt'
import { tierHistoryAlt } from './tier-history/alt'
import { tierKeyAlt } from './tier-key/alt'
import { tierMovesAlt } from './tier-moves/alt'
import { tierStripAlt } from './tier-strip/alt'
import { tierTrendAlt } from './tier-trend/alt'
import { tileMapAlt } from './tile-map/alt'

/** `language` is the one the spec was built in. */
export function altText(spec: ChartSpec, language: Language): string {
  switch (spec.kind) {
    case 'tier-key':
      return tierKeyAlt(spec, language)
    case 'tier-distribution':
      return tierDistributionAlt(spec, language)
    case 'tile-map':
      return tileMapAlt(spec, language)
    case 'map':
      return mapAlt(spec, language)
    case 'tier-history':
      return tierHistoryAlt(spec, language)
    case 'tier-trend':
      return tierTrendAlt(spec, language)
    case 'tier-strip':
      return tierStripAlt(spec, language)
    case 'tier-moves':
      return tierMovesAlt(spec, language)
    case 'findings':
      return findingsAlt(spec, language)
    case 'project-timeline':
      return projectTimelineAlt(spec, language)
    case 'coverage':
      return coverageAlt(spec, language)
    case 'activity-months':
      return activityMonthsAlt(spec, language)
    case 'people-reached':
      return peopleReachedAlt(spec, language)
    case 'law-enforcement':
      return lawEnforcementAlt(spec, language)
    case 'own-numbers':
      return ownNumbersAlt(spec, language)
  }
}
