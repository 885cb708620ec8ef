/** `list`: names joined into a phrase. */
import type { Listable, ProjectUpdates } from '../../model/token'
import { selectActivities, selectUpdates } from '../activities'
import { findingsOf, labelOf } from '../findings'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { say } from '../localized'
import { organisationName } from '../names'
import { countedIn, knownTiers, type Placed } from '../placements'
import { recordsOf } from '../records'
import { countryName, countryOf, fieldProjectsOf } from '../references'
import type { Scope } from '../scope'
import { compareNames } from '../text'
import { writeDate } from '../write-date'
import { wordsOfUpdate } from './activity-at'
import { comparedFindings, comparedWords, movedCountries, moveWords } from './compared'
import { countryWords, editionWords, filterWords, ruleWords, updateWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'
import { measureWords } from './value'

interface Item {
  readonly text: string
  readonly row: string
}

/** The items of a list, each once, in printed order. */
export function listItems(of: Listable, scope: Scope): Found<readonly Item[]> {
  const { grammar } = wordsOf(scope.language)
  switch (of.entity) {
    case 'countries':
    case 'left-out': {
      const all = countedIn(of.rule, of.edition, scope)
      const known = all.ok && of.entity === 'countries' && of.tier !== null ? knownTiers(all.value, scope) : all
      if (!known.ok) return known
      const placed =
        of.entity === 'countries'
          ? known.value.counted.filter(({ placement }) => of.tier === null || placement.tier === of.tier)
          : known.value.leftOut.filter(({ country }) => of.kind === null || country.kind === of.kind)
      return found(byName(placed, scope))
    }
    case 'findings': {
      const findings = findingsOf(of.kind, of.answered, of.country, of.edition, scope, of.pillar)
      if (!findings.ok) return findings
      return found(
        findings.value.map((finding) => ({
          text: labelOf(finding, scope),
          row: finding.id,
        })),
      )
    }
    case 'moves': {
      const moved = movedCountries(of, scope)
      if (!moved.ok) return moved
      return found(byName(moved.value, scope))
    }
    case 'compared-findings': {
      const findings = comparedFindings(of, scope)
      if (!findings.ok) return findings
      return found(findings.value.map((finding) => ({ text: labelOf(finding, scope), row: finding.id })))
    }
    case 'projects':
      return found(fieldProjectsOf([], scope).map((record) => ({ text: record.name.text, row: record.id })))
    case 'modes': {
      const activities = selectActivities(of.filter, scope)
      return found(
        (['in-person', 'virtual'] as const).flatMap((mode) => {
          const first = activities.find((activity) => activity.mode === mode || activity.mode === 'hybrid')
          return first ? [{ text: grammar.mode[mode], row: first.id }] : []
        }),
      )
    }
    case 'activities':
      return found(
        selectActivities(of.filter, scope).map((activity) => ({
          text: say(activity.title, scope).replace(/\.$/, ''),
          row: activity.id,
        })),
      )
    case 'audiences': {
      const named = selectActivities(of.filter, scope).map(({ id, audience }) => ({
        text: say(audience, scope).trim(),
        row: id,
      }))
      return found(
        [...new Map(named.toReversed().map((item) => [item.text.toLowerCase(), item])).values()]
          .toReversed()
          .filter(({ text }) => text !== ''),
      )
    }
    case 'updates':
      return updateItems(of, scope)
    case 'statistics':
      return statisticItems(of, scope)
    case 'partners': {
      const ids = new Set(selectActivities(of.filter, scope).flatMap((activity) => activity.partnerIds))
      const { organisations } = recordsOf(scope.project)
      return found(
        [...ids].flatMap((id) => {
          const organisation = organisations.get(id)
          return organisation ? [{ text: organisationName(organisation, 'both', scope), row: id }] : []
        }),
      )
    }
  }
}

const byName = (placed: readonly Placed[], scope: Scope): readonly Item[] => {
  const compare = compareNames(wordsOf(scope.language).grammar.article)
  return placed
    .map(({ country, placement }) => ({ text: countryName(country, scope), row: placement.id }))
    .toSorted((a, b) => compare(a.text, b.text))
}

/** What an update has no words for is named: a list that leaves it out would seem to be all of them. */
function updateItems(of: ProjectUpdates, scope: Scope): Found<readonly Item[]> {
  const items = selectUpdates(of.project, of.window, scope).map((update) => ({
    update,
    text: wordsOfUpdate(update, scope),
  }))
  const silent = items.find(({ text }) => text === '')?.update
  return silent
    ? missing(`The update of ${writeDate(silent.date, 'day', 'en')} has no words. Write them, or narrow the filter.`)
    : found(items.map(({ update, text }) => ({ text, row: update.id })))
}

/** “110 (2018)”, by year. A year whose number was not found, and one that is not there at all, is named and never passed over. */
function statisticItems(of: Extract<Listable, { entity: 'statistics' }>, scope: Scope): Found<readonly Item[]> {
  const country = countryOf(of.country, scope)
  if (!country.ok) return country
  const all = scope.project.statistics
    .filter((one) => one.measure === of.measure && one.countryId === country.value.id)
    .toSorted((a, b) => a.year - b.year)
  const since = of.since ?? all.find(({ value }) => value !== null)?.year
  const listed = all.filter(({ year }) => since !== undefined && year >= since)
  const last = listed.at(-1)?.year
  const years =
    since === undefined || last === undefined ? [] : Array.from({ length: last - since + 1 }, (_, at) => since + at)
  const gap = years.find((year) => listed.every((one) => one.year !== year || one.value === null))
  if (gap !== undefined)
    return missing(
      `The number of ${measureWords(of.measure)} in ${countryWords(of.country, scope)} in ${gap} is not known. Enter it, or list from ${gap + 1} on.`,
    )
  const { numeral } = wordsOf(scope.language).grammar
  return found(listed.map(({ id, value, year }) => ({ text: `${numeral(value ?? 0)} (${year})`, row: id })))
}

function listWords(of: Listable, scope: Scope): string {
  switch (of.entity) {
    case 'countries': {
      const tier = of.tier === null ? '' : ` in ${wordsOf('en').grammar.tierName[of.tier]}`
      return `countries placed${tier} in ${editionWords(of.edition, scope)}, ${ruleWords(of.rule, scope)}`
    }
    case 'left-out':
      return `${of.kind === null ? 'countries and territories' : of.kind === 'country' ? 'countries' : 'territories'} of ${editionWords(of.edition, scope)} left out, ${ruleWords(of.rule, scope)}`
    case 'findings':
      return `${of.kind} findings${of.pillar === undefined ? '' : ` under ${of.pillar}`} for ${countryWords(of.country, scope)} in ${editionWords(of.edition, scope)}`
    case 'projects':
      return `field projects in ${countryWords('plan', scope)}`
    case 'modes':
      return `ways of meeting in ${filterWords(of.filter, scope)}`
    case 'partners':
      return `partners in ${filterWords(of.filter, scope)}`
    case 'audiences':
      return `audiences of ${filterWords(of.filter, scope)}`
    case 'updates':
      return `words of the updates ${updateWords(of.project, of.window, scope)}`
    case 'moves':
      return `countries ${moveWords(of, scope)}`
    case 'compared-findings':
      return comparedWords(of, scope)
    case 'statistics':
      return `numbers of ${measureWords(of.measure)} in ${countryWords(of.country, scope)} by year${of.since === null ? '' : `, from ${of.since}`}`
    case 'activities':
      return `titles of ${filterWords(of.filter, scope)}`
  }
}

export const list: TokenRules<'list'> = {
  evaluate: (token, scope) =>
    writeFound(listItems(token.of, scope), (items) =>
      items.length === 0
        ? missing(`There is nothing to list: no ${listWords(token.of, scope)}. Enter it, or change the filter.`)
        : written(
            wordsOf(scope.language).grammar.join(items.map((item) => item.text)),
            items.map((item) => item.row),
            token.capital,
          ),
    ),
  describe: (token, scope) => `List of the ${listWords(token.of, scope)}`,
  forms: (token) => [token],
}
