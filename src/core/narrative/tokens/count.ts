/** `count`: how many countries, findings, projects, activities there are. */
import { printedBlocks } from '../../model/plan'
import { TIERS } from '../../model/report'
import { type Countable, NUMBER_STYLES, type Token } from '../../model/token'
import { countEvents, countParticipants, selectActivities, selectUpdates } from '../activities'
import { findingsOf, inARow, labelOf } from '../findings'
import { type Found, found } from '../found'
import { wordsOf } from '../languages/all-languages'
import type { Gender } from '../languages/language-words'
import { countedIn, knownTiers } from '../placements'
import { recordsOf } from '../records'
import { fieldProjectOf, fieldProjectsOf } from '../references'
import type { Scope } from '../scope'
import { writeNumber } from '../write-number'
import { activityById, activityWords } from './activity-at'
import { comparedFindings, comparedWords, movedCountries, moveWords } from './compared'
import {
  countryWords,
  editionWords,
  fieldProjectWords,
  filterWords,
  findingWords,
  ruleWords,
  updateWords,
} from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

export interface CountValue {
  readonly value: number
  readonly rows: readonly string[]
  /** Of the noun that the number most likely stands before. */
  readonly gender: Gender
}

export function countValue(of: Countable, scope: Scope): Found<CountValue> {
  const { genderOf, genderOfFinding, genderOfActivity } = wordsOf(scope.language).grammar
  switch (of.entity) {
    case 'countries': {
      const all = countedIn(of.rule, of.edition, scope)
      const known = all.ok && of.tier !== null ? knownTiers(all.value, scope) : all
      if (!known.ok) return known
      const placed = known.value.counted.filter(({ placement }) => of.tier === null || placement.tier === of.tier)
      return found({ value: placed.length, rows: placed.map((p) => p.placement.id), gender: genderOf.countries })
    }
    case 'left-out': {
      const all = countedIn(of.rule, of.edition, scope)
      if (!all.ok) return all
      const placed = all.value.leftOut.filter(({ country }) => of.kind === null || country.kind === of.kind)
      return found({ value: placed.length, rows: placed.map((p) => p.placement.id), gender: genderOf.countries })
    }
    case 'findings': {
      const findings = findingsOf(of.kind, of.answered, of.country, of.edition, scope, of.pillar)
      if (!findings.ok) return findings
      const rows = findings.value.map((finding) => finding.id)
      return found({ value: rows.length, rows, gender: genderOfFinding[of.kind] })
    }
    case 'projects': {
      const rows = fieldProjectsOf([], scope).map((fieldProject) => fieldProject.id)
      return found({ value: rows.length, rows, gender: genderOf.projects })
    }
    case 'project-countries': {
      const fieldProject = fieldProjectOf(of.project, scope)
      if (!fieldProject.ok) return fieldProject
      const { id, countryCount, countryIds } = fieldProject.value
      return found({ value: countryCount ?? countryIds.length, rows: [id], gender: genderOf.countries })
    }
    case 'activities': {
      const activities = selectActivities(of.filter, scope)
      const events = countEvents(activities, scope)
      if (!events.ok) return events
      const gender = genderOfActivity(of.filter.types.length > 0 ? of.filter.types : ['event'])
      return found({ value: events.value, rows: activities.map((activity) => activity.id), gender })
    }
    case 'participants': {
      const activities = selectActivities(of.filter, scope)
      const people = countParticipants(activities, scope)
      if (!people.ok) return people
      return found({ value: people.value, rows: activities.map((one) => one.id), gender: genderOf.people })
    }
    case 'partners': {
      const ids = [...new Set(selectActivities(of.filter, scope).flatMap((activity) => activity.partnerIds))]
      return found({ value: ids.length, rows: ids, gender: genderOf.partners })
    }
    case 'activity-people': {
      const activity = activityById(of.activity, scope)
      if (!activity.ok) return activity
      const people = countParticipants([activity.value], scope)
      return people.ok ? found({ value: people.value, rows: [activity.value.id], gender: genderOf.people }) : people
    }
    case 'moves': {
      const moved = movedCountries(of, scope)
      if (!moved.ok) return moved
      const rows = moved.value.map(({ placement }) => placement.id)
      return found({ value: rows.length, rows, gender: genderOf.countries })
    }
    case 'compared-findings': {
      const findings = comparedFindings(of, scope)
      if (!findings.ok) return findings
      const rows = findings.value.map(({ id }) => id)
      return found({ value: rows.length, rows, gender: genderOfFinding[of.kind] })
    }
    case 'finding-editions': {
      const findings = inARow(of.finding, scope)
      if (!findings.ok) return findings
      const rows = findings.value.map(({ id }) => id)
      return found({ value: rows.length, rows, gender: genderOf.editions })
    }
    case 'updates': {
      const rows = selectUpdates(of.project, of.window, scope).map((update) => update.id)
      return found({ value: rows.length, rows, gender: genderOf.updates })
    }
    case 'tiers':
      return found({ value: TIERS.length, rows: [], gender: genderOf.tiers })
    case 'figures': {
      // one that cannot be made stops the export, so every number that leaves is that of the figures printed
      const { figures } = recordsOf(scope.project)
      const ids = printedBlocks(scope.plan).flatMap((block) =>
        block.kind === 'figure' && figures.has(block.figureId) ? [block.figureId] : [],
      )
      return found({ value: ids.length, rows: [...new Set(ids)], gender: genderOf.figures })
    }
  }
}

/** What is counted, to stand behind “number of”. */
export function countWords(of: Countable, scope: Scope): string {
  switch (of.entity) {
    case 'countries': {
      const what =
        of.tier === null ? 'countries placed' : `countries placed in ${wordsOf('en').grammar.tierName[of.tier]}`
      return `${what} in ${editionWords(of.edition, scope)}, ${ruleWords(of.rule, scope)}`
    }
    case 'left-out': {
      const what = of.kind === null ? 'countries and territories' : of.kind === 'country' ? 'countries' : 'territories'
      return `${what} of ${editionWords(of.edition, scope)} left out, ${ruleWords(of.rule, scope)}`
    }
    case 'findings': {
      const answered =
        of.answered === null ? '' : of.answered ? ' that an activity answers' : ' that no activity answers'
      const under = of.pillar === undefined ? '' : ` under ${of.pillar}`
      return `${findingWords(of.kind)}${under} for ${countryWords(of.country, scope)} in ${editionWords(of.edition, scope)}${answered}`
    }
    case 'projects':
      return `field projects in ${countryWords('plan', scope)}`
    case 'project-countries':
      return `countries in which ${fieldProjectWords(of.project, scope)} works`
    case 'activities':
      return filterWords(of.filter, scope)
    case 'participants':
      return `people who took part in ${filterWords(of.filter, scope)}`
    case 'partners':
      return `partners in ${filterWords(of.filter, scope)}`
    case 'activity-people':
      return `people who took part in ${activityWords(of.activity, scope)}`
    case 'moves':
      return `countries ${moveWords(of, scope)}`
    case 'compared-findings':
      return comparedWords(of, scope)
    case 'finding-editions': {
      const finding = recordsOf(scope.project).findings.get(of.finding)
      return `editions in a row that say ${finding ? `“${labelOf(finding, scope)}”` : 'a missing finding'}`
    }
    case 'updates':
      return `updates ${updateWords(of.project, of.window, scope)}`
    case 'tiers':
      return 'tiers of the report'
    case 'figures':
      return 'figures of the briefing'
  }
}

export const count: TokenRules<'count'> = {
  evaluate: ({ of, style, capital }, scope) =>
    writeFound(countValue(of, scope), ({ value, rows, gender }) =>
      written(writeNumber(value, style, gender, scope.language), rows, capital),
    ),
  describe: ({ of }, scope) => `Number of ${countWords(of, scope)}`,
  forms: (token) => {
    const { of, capital } = token
    const numbers: Token[] = NUMBER_STYLES.map((style) => ({ ...token, style }))
    if (of.entity !== 'countries' || of.tier === null) return numbers
    const { tier, edition, rule } = of
    return [
      ...numbers,
      { fn: 'share', tier, edition, rule, style: 'percent', capital },
      { fn: 'share', tier, edition, rule, style: 'fraction', capital },
    ]
  },
}
