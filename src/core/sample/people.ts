/** Organisations and people of the sample. */
import type { Organisation, Person } from '../model/field-work'
import { makeId } from '../model/ids'

const organisation = (fields: Pick<Organisation, 'id' | 'kind' | 'name'> & Partial<Organisation>): Organisation => ({
  localName: null,
  acronym: '',
  ...fields,
})

export const partners = organisation({
  id: makeId('org', 'partners'),
  kind: 'own',
  name: { en: 'Partners of the Americas' },
})
export const usdos = organisation({
  id: makeId('org', 'usdos'),
  kind: 'donor',
  name: { en: 'U.S. Department of State' },
  acronym: 'USDOS',
})
export const usdol = organisation({
  id: makeId('org', 'usdol'),
  kind: 'donor',
  name: { en: 'U.S. Department of Labor' },
  acronym: 'USDOL',
})
export const winrock = organisation({
  id: makeId('org', 'winrock'),
  kind: 'civil-society',
  name: { en: 'Winrock International' },
})
export const minna = organisation({
  id: makeId('org', 'minna'),
  kind: 'government',
  name: { en: 'Ministry of Childhood and Adolescence' },
  localName: { text: 'Ministerio de la Niñez y la Adolescencia', lang: 'es' },
  acronym: 'MINNA',
})
export const attorneyGeneral = organisation({
  id: makeId('org', 'attorney-general'),
  kind: 'government',
  name: { en: 'Office of the Attorney General' },
})
export const mtess = organisation({
  id: makeId('org', 'mtess'),
  kind: 'government',
  name: { en: 'Ministry of Labor, Employment and Social Security' },
  localName: { text: 'Ministerio de Trabajo, Empleo y Seguridad Social', lang: 'es' },
  acronym: 'MTESS',
})
export const ministryOfWomen = organisation({
  id: makeId('org', 'ministry-of-women'),
  kind: 'government',
  name: { en: 'Ministry of Women' },
  localName: { text: 'Ministerio de la Mujer', lang: 'es' },
})
export const unitedNationsOrganisation = organisation({
  id: makeId('org', 'united-nations'),
  kind: 'international',
  name: { en: 'United Nations' },
  acronym: 'UN',
})

export const organisations: readonly Organisation[] = [
  partners,
  usdos,
  usdol,
  winrock,
  minna,
  attorneyGeneral,
  mtess,
  ministryOfWomen,
  unitedNationsOrganisation,
]

/** She wrote the article that the sample retells; she did not write the sample, so its byline is the unit. */
export const authorOfArticle: Person = {
  id: makeId('per', 'williamson-garcia'),
  name: 'Sofía Williamson-García',
  role: { en: 'Intern' },
  unit: { en: 'Child Protection Unit' },
  organisationId: partners.id,
}
export const people: readonly Person[] = [authorOfArticle]
