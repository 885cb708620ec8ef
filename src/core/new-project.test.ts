import { describe, expect, test } from 'vitest'
import { runChecks } from './checks/all-checks'
import { type IdPrefix, makeId } from './model/ids'
import { LANGUAGES } from './model/language'
import type { IsoDate } from './model/partial-date'
import type { Inline } from './model/prose'
import { evaluateToken } from './narrative/evaluate'
import { type NewProjectChoices, placedIn, startProject } from './new-project'
import { TEMPLATE_BLOCKS, TEMPLATES } from './new-project/templates'
import { parseProject } from './project-file/parse'
import { serializeProject } from './project-file/serialize'
import { loadReference } from './sample.for-tests'

const reference = loadReference()
const choices = (fields: Partial<NewProjectChoices> = {}): NewProjectChoices => ({
  iso3: 'PRY',
  editionYear: 2020,
  languages: ['en', 'es', 'pt'],
  asOf: '2020-07-31' as IsoDate,
  template: 'country-briefing',
  compare: true,
  theme: 'record',
  paper: 'letter',
  newId: <P extends IdPrefix>(prefix: P) => makeId(prefix, 'new'),
  ...fields,
})

/** Every inline atom and text anywhere in a value. */
function inlines(value: unknown): readonly Inline[] {
  if (Array.isArray(value)) return value.flatMap(inlines)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && (value.type === 'text' || ('attrs' in value && value.type !== 'heading')))
    return [value as Inline]
  return Object.values(value).flatMap(inlines)
}

/** Every choice a person can make from the first screen on. */
const everyChoice = reference.editions.flatMap(({ year }) => placedIn(reference, year).map((iso3) => ({ iso3, year })))

describe('a new project', () => {
  test('can be started for everyone in every edition, and each of its values is known', () => {
    expect(everyChoice).toHaveLength(2990)
    // A sixth of them, spread over all regions and years: each project is evaluated in three languages.
    for (const { iso3, year } of everyChoice.filter((_, i) => i % 6 === 0)) {
      const project = startProject(reference, choices({ iso3, editionYear: year }))
      const plan = project.plans[0]
      if (!plan) throw new Error('no plan')
      for (const language of LANGUAGES)
        for (const inline of inlines([plan.blocks, project.figures]))
          if (inline.type === 'token') {
            const value = evaluateToken(inline.attrs.token, { project, plan, language })
            if (!value.ok) throw new Error(`${iso3} ${year} ${language}: ${value.reason}`)
          }
    }
  })

  test.each([
    ['PRY', 2020],
    ['KEN', 2022],
    ['HKG', 2010],
    ['USA', 2025],
  ])('of %s in %i opens from its file as it was', (iso3, editionYear) => {
    const project = startProject(reference, choices({ iso3, editionYear, organisationName: 'An organisation' }))
    const text = serializeProject(project)
    const parsed = parseProject(new TextEncoder().encode(text))
    expect(parsed).toMatchObject({ ok: true })
    if (parsed.ok) expect(serializeProject(parsed.project)).toBe(text)
  })

  test.each([
    ['PRY', 2020],
    ['KEN', 2022],
    ['USA', 2025],
  ])('of %s in %i has no errors in any language', (iso3, editionYear) => {
    for (const language of LANGUAGES) {
      const project = startProject(reference, choices({ iso3, editionYear, languages: [language] }))
      const plan = project.plans[0]
      if (!plan) throw new Error('no plan')
      const issues = runChecks({ project, plan, language })
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(issues.filter(({ check }) => check === 'acronyms')).toEqual([])
    }
  })

  test.each(TEMPLATES)('as a %s has its blocks, prints without errors and opens as it was', (template) => {
    for (const language of LANGUAGES) {
      const project = startProject(reference, choices({ template, languages: [language] }))
      const plan = project.plans[0]
      if (!plan) throw new Error('no plan')
      expect(plan.blocks.map(({ id }) => id)).toEqual(TEMPLATE_BLOCKS[template].map((name) => `blk_${name}`))
      expect(runChecks({ project, plan, language }).filter(({ severity }) => severity === 'error')).toEqual([])
      const text = serializeProject(project)
      const parsed = parseProject(new TextEncoder().encode(text))
      expect(parsed.ok && serializeProject(parsed.project)).toBe(text)
    }
  })

  test('compares with the edition before, where it is wanted and there is one', () => {
    const compared = (editionYear: number, compare: boolean) =>
      startProject(reference, choices({ editionYear, compare })).plans[0]?.comparisonEditionId
    expect(compared(2020, true)).toBe('edn_2019')
    expect(compared(2020, false)).toBe(null)
    expect(compared(2010, true)).toBe(null)
  })

  test('writes no number into its text except the names of tiers, of the law and of the months', () => {
    const project = startProject(reference, choices())
    const texts = inlines([project.plans, project.figures]).flatMap((one) => (one.type === 'text' ? [one.text] : []))
    const numbers = texts.flatMap((text) => text.replace(/(?:Tier|Nivel|Nível) [123]|2000/g, '').match(/\d+/g) ?? [])
    expect(numbers).toEqual([])
  })

  test('has the tiers of the region up to the edition, and no later ones', () => {
    const { placements, editions, countries } = startProject(reference, choices())
    expect(editions.map(({ year }) => year).at(-1)).toBe(2020)
    expect(placements.find(({ id }) => id === 'tpl_PRY-2020')?.tier).toBe('2')
    expect(placements.some(({ id }) => id.endsWith('-2021'))).toBe(false)
    expect(countries.every(({ region }) => region === 'western-hemisphere')).toBe(true)
  })

  test('counts 31 countries of the hemisphere, and says whom it leaves out', () => {
    const { countRules, plans } = startProject(reference, choices())
    const rule = countRules.find(({ id }) => id === plans[0]?.countRuleId)
    expect([...(rule?.exclude ?? [])].sort()).toEqual(['cty_ABW', 'cty_ANT', 'cty_CUW', 'cty_SXM', 'cty_USA'])
    expect(rule?.note.en).toContain('United States')
  })

  test('counts everyone elsewhere', () => {
    const { countRules } = startProject(reference, choices({ iso3: 'KEN' }))
    expect(countRules).toMatchObject([{ region: 'africa', include: [], exclude: [] }])
  })

  test('leaves the sentence on the country open where its tier is unknown', () => {
    const project = startProject(reference, choices({ iso3: 'KEN', editionYear: 2022 }))
    const blocks = project.plans[0]?.blocks ?? []
    expect(blocks.find(({ id }) => id === 'blk_country')).toMatchObject({
      content: { en: { content: [{ type: 'heading' }, { type: 'paragraph', content: [] }] } },
    })
    expect(blocks.some(({ kind }) => kind === 'key-figures')).toBe(false)
    expect(project.figures.map(({ kind }) => kind)).toEqual(['tier-key', 'tier-history'])
  })

  test('does without a row of editions where the tier has just changed', () => {
    // Guyana moved up to Tier 1 in 2017.
    const items = (year: number) => {
      const { plans } = startProject(reference, choices({ iso3: 'GUY', editionYear: year }))
      const block = plans[0]?.blocks.find(({ kind }) => kind === 'key-figures')
      return block?.kind === 'key-figures' ? block.items.length : 0
    }
    expect(items(2017)).toBe(2)
    expect(items(2018)).toBe(3)
  })

  test('is the same for the same choices, whoever makes them', () => {
    const one = startProject(reference, choices())
    const other = startProject(
      reference,
      choices({ newId: <P extends IdPrefix>(prefix: P) => makeId(prefix, 'other') }),
    )
    expect({ ...one, id: other.id }).toEqual(other)
  })

  test('signs with the organisation, the unit and the author it is given', () => {
    const project = startProject(
      reference,
      choices({ organisationName: 'Partners of the Americas', unit: 'Child Protection Unit', authorName: 'A. Person' }),
    )
    expect(project.plans[0]).toMatchObject({
      organisationId: 'org_new',
      authorIds: ['per_new'],
      unit: { en: 'Child Protection Unit', es: 'Child Protection Unit' },
    })
    expect(project.people).toMatchObject([{ name: 'A. Person', organisationId: 'org_new' }])
  })

  test('writes each text in each language of the project and in no other', () => {
    const { figures } = startProject(reference, choices({ languages: ['es'] }))
    expect(figures.every(({ title }) => Object.keys(title).join() === 'es')).toBe(true)
  })

  test.each([
    ['PRY', 2009],
    ['XXX', 2020],
    ['ANT', 2020],
  ])('refuses %s in %i', (iso3, editionYear) => {
    expect(() => startProject(reference, choices({ iso3, editionYear }))).toThrow(RangeError)
  })
})
