/** `name`: of a country, an organisation, a donor, a field project, a rule, an edition. */
import { NAME_FORMS, type Nameable, type NameForm } from '../../model/token'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { say } from '../localized'
import { fieldProjectName, organisationName, organisationsInRole } from '../names'
import { recordsOf } from '../records'
import { countryName, countryOf, editionOf, fieldProjectOf, ruleOf } from '../references'
import type { Scope } from '../scope'
import { activityAt, updateAt, wordsOfUpdate } from './activity-at'
import { countryWords, editionWords, fieldProjectWords, filterWords, updateWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

interface Named {
  readonly text: string
  readonly rows: readonly string[]
}

function nameOf(of: Nameable, form: NameForm, scope: Scope): Found<Named> {
  switch (of.entity) {
    case 'country': {
      const country = countryOf(of.country, scope)
      return country.ok ? found({ text: countryName(country.value, scope), rows: [country.value.id] }) : country
    }
    case 'organisation': {
      const organisation = recordsOf(scope.project).organisations.get(of.organisation)
      return organisation
        ? found({ text: organisationName(organisation, form, scope), rows: [organisation.id] })
        : missing(`The organisation ${of.organisation} is not in this project. Choose another.`)
    }
    case 'donor':
    case 'prime': {
      const fieldProject = fieldProjectOf(of.project, scope)
      if (!fieldProject.ok) return fieldProject
      const organisations = organisationsInRole(fieldProject.value, of.entity, scope)
      if (organisations.length === 0)
        return missing(
          `${fieldProject.value.name.text} names no ${of.entity === 'donor' ? 'donor' : 'prime awardee'}. Add one to the field project.`,
        )
      return found({
        text: wordsOf(scope.language).grammar.join(organisations.map((one) => organisationName(one, form, scope))),
        rows: organisations.map((organisation) => organisation.id),
      })
    }
    case 'project': {
      const fieldProject = fieldProjectOf(of.project, scope)
      return fieldProject.ok
        ? found({ text: fieldProjectName(fieldProject.value, form, scope), rows: [fieldProject.value.id] })
        : fieldProject
    }
    case 'activity-edge': {
      const edge = activityAt(of.edge, of.filter, scope)
      return edge.ok ? found({ text: say(edge.value.title, scope).replace(/\.$/, ''), rows: [edge.value.id] }) : edge
    }
    case 'update-edge': {
      const update = updateAt(of.edge, of.project, scope)
      return update.ok ? found({ text: wordsOfUpdate(update.value, scope), rows: [update.value.id] }) : update
    }
    case 'count-rule': {
      const rule = ruleOf(of.rule, scope)
      return rule.ok ? found({ text: say(rule.value.name, scope), rows: [rule.value.id] }) : rule
    }
    case 'edition': {
      const edition = editionOf(of.edition, scope)
      if (!edition.ok) return edition
      const text = wordsOf(scope.language).grammar.editionName(edition.value.year, form)
      return found({ text, rows: [edition.value.id] })
    }
  }
}

function nameWords(of: Nameable, scope: Scope): string {
  switch (of.entity) {
    case 'country':
      return `country, ${countryWords(of.country, scope)}`
    case 'organisation': {
      const organisation = recordsOf(scope.project).organisations.get(of.organisation)
      return organisation ? `organisation, ${organisationName(organisation, 'full', scope)}` : 'a missing organisation'
    }
    case 'donor':
      return `donor of ${fieldProjectWords(of.project, scope)}`
    case 'prime':
      return `prime awardee of ${fieldProjectWords(of.project, scope)}`
    case 'project':
      return `field project, ${fieldProjectWords(of.project, scope)}`
    case 'activity-edge':
      return `${of.edge} of the ${filterWords(of.filter, scope)}`
    case 'update-edge':
      return `${of.edge} of the updates ${updateWords(of.project, null, scope)}`
    case 'count-rule':
      return 'count rule'
    case 'edition':
      return editionWords(of.edition, scope).replace(/^the /, 'edition, ')
  }
}

export const name: TokenRules<'name'> = {
  evaluate: ({ of, form }, scope) =>
    writeFound(nameOf(of, form, scope), ({ text, rows }) =>
      text === ''
        ? missing(
            `The ${nameWords(of, scope)} has no ${of.entity === 'update-edge' ? 'words. Enter them' : 'name. Enter one'}.`,
          )
        : written(text, rows),
    ),
  describe: ({ of }, scope) => `${of.entity === 'update-edge' ? 'Words' : 'Name'} of the ${nameWords(of, scope)}`,
  forms: (token) => NAME_FORMS.map((form) => ({ ...token, form })),
}
