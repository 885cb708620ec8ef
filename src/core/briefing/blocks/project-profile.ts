import type { FieldProject, Organisation, ProjectRole } from '../../model/field-work'
import { say } from '../../narrative/localized'
import { organisationName, organisationsInRole } from '../../narrative/names'
import { recordsOf } from '../../narrative/records'
import { countryName, fieldProjectsOf } from '../../narrative/references'
import { capital, fold } from '../../narrative/text'
import { writeNumber } from '../../narrative/write-number'
import { type Assembly, ofRecord } from '../assembly'
import type { Card, RichText } from '../briefing'
import type { AssembleBlock } from './assemble-block'

function joined(organisations: readonly Organisation[], { scope, words }: Assembly): string {
  return words.grammar.join(organisations.map((organisation) => organisationName(organisation, 'both', scope)))
}

/** The part of the organisation whose briefing it is. The unit is named by its acronym where the ledger has one. */
function roleText(project: FieldProject, assembly: Assembly): string {
  const { scope, words } = assembly
  const own = project.roles.find((entry) => entry.organisationId === scope.plan.organisationId)?.role
  if (own === undefined) return ''
  const unit = say(scope.plan.unit, scope)
  const short = scope.project.acronyms.find((entry) => fold(say(entry.long, scope)) === fold(unit))?.short
  const write: Readonly<Record<ProjectRole, () => string>> = {
    implementer: () =>
      words.page.implementedBy((short ?? unit) || joined(organisationsInRole(project, 'implementer', scope), assembly)),
    'sub-awardee': () => words.page.subAwardeeTo(joined(organisationsInRole(project, 'prime', scope), assembly)),
    prime: () => words.page.primeAwardee,
    partner: () => words.page.partner,
    donor: () => words.page.donor,
  }
  return write[own]()
}

function whereText(project: FieldProject, { scope, words }: Assembly): string {
  const { countries } = recordsOf(scope.project)
  const named = project.countryIds.flatMap((id) => {
    const country = countries.get(id)
    return country ? [countryName(country, scope)] : []
  })
  const count = project.countryCount
  if (count === null || count <= named.length) return words.grammar.join(named)
  const number = capital(writeNumber(count, 'auto', words.grammar.genderOf.countries, scope.language))
  return words.page.countriesAmong(number, words.grammar.join(named), named.length)
}

/** What stands under the name: its meaning and language, or its long form. */
function glossText(project: FieldProject, { scope, words }: Assembly): string {
  const [gloss, language] = [say(project.gloss, scope), say(project.glossLanguage, scope)]
  if (gloss === '') return say(project.longName, scope)
  const quoted = /^[“«"]/.test(gloss) ? gloss : words.grammar.quote(gloss)
  return language === '' ? quoted : words.page.glossIn(quoted, language)
}

export const projectProfileBlock: AssembleBlock<'project-profile'> = (block, assembly) => {
  const { scope } = assembly
  const { page } = assembly.words
  const cards = fieldProjectsOf(block.projectIds, scope).map((project): Card => {
    const words = (text: string): RichText => ofRecord(project.id, assembly.own(text))
    const facts = [
      { label: page.fundedBy, value: joined(organisationsInRole(project, 'donor', scope), assembly) },
      { label: page.role, value: roleText(project, assembly) },
      { label: page.where, value: whereText(project, assembly) },
    ]
    return {
      record: project.id,
      name: project.name.text,
      nameLang: project.name.lang,
      gloss: words(glossText(project, assembly)),
      aims: words(say(project.aims, scope)),
      facts: facts.flatMap(({ label, value }) => (value === '' ? [] : [{ label, value: words(value) }])),
    }
  })
  return cards.length > 0 ? [{ kind: 'cards', cards, ...(block.form ? { form: block.form } : {}) }] : []
}
