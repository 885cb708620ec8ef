/** Organisations. One with the same name in any language, or the same acronym, is the same organisation. */

import { newOrganisation } from '../../edit/field-work'
import { ORGANISATION_KINDS, type Organisation, type OrganisationKind } from '../../model/field-work'
import { LIMITS } from '../../model/limits'
import { fitLine } from '../../model/plain-text'
import type { Field, Values } from '../field'
import { fold } from '../fold'
import { type MakeContext, type Mold, startMerge } from '../mold'
import type { RecordKind } from '../record-kind'
import { lineOf, oneOf, said, textOf } from '../values'

const FIELDS: readonly Field[] = [
  {
    id: 'name',
    reads: { as: 'line' },
    isNeeded: true,
    headings: [
      'name',
      'organisation',
      'organization',
      'organisation name',
      'organization name',
      'institution',
      'partner',
      'nombre',
      'organizacion',
      'institucion',
      'socio',
      'nombre de la organizacion',
      'nome',
      'organizacao',
      'instituicao',
      'parceiro',
    ],
    hashtags: ['#org', '#org+name'],
  },
  {
    id: 'acronym',
    reads: { as: 'line' },
    headings: ['acronym', 'abbreviation', 'short name', 'sigla', 'siglas', 'acronimo', 'abreviatura'],
    hashtags: ['#org+acronym', '#org+code', '#org+short'],
  },
  {
    id: 'kind',
    reads: { as: 'word', of: 'organisation-kind' },
    headings: [
      'kind',
      'type',
      'organisation type',
      'organization type',
      'sector',
      'tipo',
      'tipo de organizacion',
      'tipo de organizacao',
    ],
    hashtags: ['#org+type'],
  },
]

const STATE =
  /^(?:ministerio|ministry|ministério|secretaria|secretariat|policia|police|fiscalia|procuraduria|gobierno|government|governo|department of|embassy|embajada|embaixada|corte|court|poder judicial|municipalidad|municipio)\b/

/** What its name says of an organisation; where it says nothing, civil society. */
export const guessOrganisationKind = (name: string): OrganisationKind =>
  STATE.test(fold(name)) ? 'government' : 'civil-society'

/** An organisation of which only the name is known. */
export const organisationNamed = (
  name: string,
  { language, newId }: Pick<MakeContext, 'language' | 'newId'>,
): Organisation => newOrganisation(newId('org'), guessOrganisationKind(name), { [language]: fitLine(name) })

const mold = (context: MakeContext): Mold<Organisation> => ({
  known: context.project.organisations,
  blank: (values) => ({ ...organisationNamed(textOf(values, 'name'), context), name: {} }),
  apply: (organisation, values) => ({
    ...organisation,
    kind: oneOf(ORGANISATION_KINDS, values, 'kind') ?? organisation.kind,
    name: lineOf(organisation.name, values, 'name', context.language),
    acronym: fitLine(textOf(values, 'acronym'), LIMITS.acronym) || organisation.acronym,
  }),
  valuesOf: ({ kind, name, acronym }) => said({ kind, name: name[context.language], acronym }),
  keysOf: ({ name, localName, acronym }) =>
    [...new Set([...Object.values(name), localName?.text ?? '', acronym].map(fold))].filter((key) => key !== ''),
  titleOf: ({ name, acronym }) => name[context.language] ?? Object.values(name)[0] ?? acronym,
  most: LIMITS.records,
})

export const organisations: RecordKind = {
  id: 'organisations',
  fields: () => FIELDS,
  defaults: () => ({}),
  duplicates: 'skip',
  refuses: [],
  missing: (values: Values) => (values.name === undefined && values.acronym === undefined ? ['name'] : []),
  start: (duplicates, context) => {
    const merge = startMerge(mold(context), duplicates)
    return { take: (row, values) => [merge.take(row, values)], batch: () => ({ organisations: merge.changes() }) }
  },
}
