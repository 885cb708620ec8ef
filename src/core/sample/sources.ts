/** What the sample leans on, and its acronyms. Nothing is dated or titled beyond what the article says. */
import { newSource } from '../edit/material'
import { makeId } from '../model/ids'
import type { Acronym, Asset, Media, Source } from '../model/material'
import type { PartialDate } from '../model/partial-date'
import { authorOfArticle } from './people'

const source = (fields: Pick<Source, 'id' | 'kind' | 'title'> & Partial<Source>): Source => ({
  ...newSource(fields.id),
  ...fields,
})
const date = (text: string): PartialDate => text as PartialDate

export const tipReport = source({
  id: makeId('src', 'tip-report-2020'),
  kind: 'report',
  title: { en: 'Trafficking in Persons Report' },
  author: 'U.S. Department of State',
  issued: date('2020-06-25'),
  detail: { en: '20th edition' },
})

export const article = source({
  id: makeId('src', 'article'),
  kind: 'article',
  title: {
    en: 'USDOS Releases Yearly Trafficking in Persons (TIP) Report as Partners Works to Combat TIP in Paraguay',
  },
  authorId: authorOfArticle.id,
  publisher: 'Partners of the Americas',
  issued: date('2020'),
  note: {
    en: 'Source of all facts on the projects and, unless marked otherwise, of the findings.',
  },
})

export const tvpa = source({
  id: makeId('src', 'tvpa'),
  kind: 'legislation',
  title: { en: 'Victims of Trafficking and Violence Protection Act of 2000' },
  detail: { en: 'Public Law 106-386' },
})

export const compiledTiers = source({
  id: makeId('src', 'tip-tiers'),
  kind: 'dataset',
  title: { en: 'Tier placements by country and edition, 2010 to 2025' },
  publisher: 'Briefwright reference data',
  note: { en: 'Compiled from public copies of the report.' },
})

const narrative = (year: number, ordinal: string, more: Partial<Source> = {}): Source =>
  source({
    id: makeId('src', `narrative-${year}`),
    kind: 'report',
    title: { en: 'Country narrative for Paraguay' },
    author: 'U.S. Department of State',
    issued: date(String(year)),
    detail: { en: `Trafficking in Persons Report, ${ordinal} edition` },
    ...more,
  })
export const narrative2018 = narrative(2018, '18th')
export const narrative2020 = narrative(2020, '20th', {
  note: { en: 'The wording on convictions follows the edition of 2021.' },
})
export const narrative2022 = narrative(2022, '22nd')

export const unitedNations = source({
  id: makeId('src', 'united-nations'),
  kind: 'other',
  title: { en: 'Warning on the pandemic and victims of trafficking' },
  author: 'United Nations',
  note: { en: 'As cited in the article of Sofía Williamson-García, which does not name the document.' },
})

export const sources: readonly Source[] = [
  tipReport,
  article,
  tvpa,
  compiledTiers,
  narrative2018,
  narrative2020,
  narrative2022,
  unitedNations,
]

/** The article's photograph is not at hand; a drawn picture holds its place. */
export const placeholder = (photo: Asset): Media => ({
  id: makeId('med', 'placeholder'),
  assetHash: photo.hash,
  credit: { en: 'Drawn for this sample' },
  consent: 'none-needed',
  takenAt: null,
})

const acronym = (short: string, long: string): Acronym => ({ id: makeId('acr', short), short, long: { en: long } })

export const acronyms: readonly Acronym[] = [
  acronym('TIP', 'Trafficking in Persons'),
  acronym('USDOS', 'U.S. Department of State'),
  acronym('USDOL', 'U.S. Department of Labor'),
  acronym('CPU', 'Child Protection Unit'),
  acronym('ATLAS', 'Attaining Lasting Change'),
  acronym('TVPA', 'Victims of Trafficking and Violence Protection Act of 2000'),
  acronym('MINNA', 'Ministry of Childhood and Adolescence'),
  acronym('MTESS', 'Ministry of Labor, Employment and Social Security'),
  acronym('COVID-19', 'coronavirus disease 2019'),
]
