/** `list`: names joined into a phrase. */
import type { Listable } from '../../model/token'
import { selectActivities } from '../activities'
import { findingsOf, statementOf } from '../findings'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { say } from '../localized'
import { organisationName } from '../names'
import { countedIn, knownTiers } from '../placements'
import { recordsOf } from '../records'
import { countryName, fieldProjectsOf } from '../references'
import type { Scope } from '../scope'
import { compareNames } from '../text'
import { countryWords, editionWords, filterWords, ruleWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

interface Item {
  readonly text: string
  readonly row: string
}

/** The items of a list, each once, in printed order. */
export function listItems(of: Listable, scope: Scope): Found<readonly Item[]> {
  const { grammar } = wordsOf(scope.language)
  const compare = compareNames(grammar.article)
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
      return found(
        placed
          .map(({ country, placement }) => ({ text: countryName(country, scope), row: placement.id }))
          .toSorted((a, b) => compare(a.text, b.text)),
      )
    }
    case 'findings': {
      const findings = findingsOf(of.kind, of.answered, of.country, of.edition, scope, of.pillar)
      if (!findings.ok) return findings
      return found(
        findings.value.map((finding) => ({
          text: say(finding.label, scope) || statementOf(finding, scope).replace(/\.$/, ''),
          row: finding.id,
        })),
      )
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
