import { describe, expect, test } from 'vitest'
import { assemble } from './briefing/assemble'
import type { Briefing } from './briefing/briefing'
import { briefingText } from './briefing/to-text'
import { runChecks } from './checks/all-checks'
import type { Project } from './model/project'
import type { Scope } from './narrative/scope'
import { loadSample } from './sample.for-tests'

const sample = loadSample()
const scopeOf = (project: Project): Scope => {
  const plan = project.plans[0]
  if (!plan) throw new Error('the sample has no plan')
  return { project, plan, language: 'en' }
}
const { briefing, issues } = assemble(scopeOf(sample))

/** The briefing as text; a space for a no-break space. */
const textOf = (of: Briefing): string => briefingText(of).replaceAll('\u00a0', ' ')
const text = textOf(briefing)

/** What the article is made of, element by element; its facts are in the briefing, its sentences are not. */
const ELEMENTS: readonly (readonly [string, ...string[]])[] = [
  [
    'E1 headline and acronym',
    'what the 2020 trafficking report asks of Paraguay',
    'Trafficking in Persons (TIP) Report for 2020',
  ],
  ['E2 byline', 'Sofía Williamson-García', 'Child Protection Unit Intern'],
  ['E3 lead', 'June 25, 2020', 'the 20th edition', 'U.S. Department of State (USDOS)'],
  ['E4 what the report is', 'An analysis and a narrative for every country', 'law enforcement'],
  [
    'E5 who we are',
    'Partners of the Americas',
    'child, labor and sex trafficking',
    'Ñande Ko’ê, paid for by USDOS',
    'paid for by the U.S. Department of Labor (USDOL)',
    'Attaining Lasting Change Paraguay (ATLAS Paraguay)',
  ],
  [
    'E6 tiers',
    'Victims of Trafficking and Violence Protection Act of 2000 (TVPA)',
    'In Tier 1 they are fully met',
    'makes significant efforts to comply',
    'trafficking is rising',
    'no significant efforts are made',
  ],
  ['E7 figure of the tiers', 'Graphic by Partners’ CPU, based on the 2020 USDOS TIP Report'],
  [
    'E8 the hemisphere',
    'Tier 2 (yellow)',
    '19 of the 31 countries',
    'or 61%',
    'Tier 1 (green) holds 19%',
    'the Tier 2 Watch List (orange) 10%',
    'Tier 3 (red) another 10%',
  ],
  ['E9 figure of the hemisphere', 'Where 31 countries of the Western Hemisphere stand', '2020 USDOS TIP Report'],
  ['E10 six years', 'in Tier 2 for six years running', 'short of the standards', 'making significant efforts'],
  [
    'E11 progress',
    'Measured against 2018',
    'More traffickers were identified, prosecuted and convicted',
    'cooperated better with other countries',
    'a new shelter opened for children and adolescents',
  ],
  [
    'E12 shortcomings',
    'Services for victims did not suffice',
    'worked too little with civil society',
    'protocol for identifying victims and the mechanisms for referring them',
    'national action plan was not brought up to date with international law',
  ],
  ['E13 figure of the findings', 'What the 2020 report found in Paraguay', 'Partners Child Protection Unit, 2020'],
  ['E14 Ñande Ko’ê', 'Our Sunrise', 'Guaraní', 'April 2019', 'prevent and report trafficking and to protect victims'],
  [
    'E15 ATLAS Paraguay',
    'Sub-awardee to Winrock International',
    'Four countries, Paraguay among them',
    'works in four countries',
    'child labor, forced labor and trafficking',
  ],
  ['E16 figure of the projects', 'The two projects, April 2019 to July 2020', 'Partners’ CPU, 2020'],
  [
    'E17 recommendations',
    'Investigate and prosecute more traffickers',
    'sentenced to significant prison terms',
    'more money and training into the protocols that identify victims and the mechanisms that refer them',
    'Offer victims more services',
    'laws until they comply with international law',
    'coordination between agencies',
  ],
  ['E18 figure of the recommendations', 'Which project answers which recommendation'],
  [
    'E19 trainings',
    'Over the past six months, with local partners',
    'law enforcement officials and civil society actors',
    'in person and online',
  ],
  ['E20 what trainings achieve', 'recognize a case of trafficking', 'pass it to the agency that should handle it'],
  ['E21 milestone', 'In June 2020 the project completed a formal Referral Mechanism', 'comprehensive services'],
  [
    'E22 institutions',
    'the past four months',
    'Ministry of Childhood and Adolescence (MINNA)',
    'Office of the Attorney General',
    'Ministry of Labor, Employment and Social Security (MTESS)',
    'raise public awareness',
    'enforce the law more',
  ],
  [
    'E23 the pandemic',
    'COVID-19',
    'the United Nations warns',
    'borders are closed',
    'day in court',
    'protection that government and civil society actors provide',
    'Children face a danger of their own',
  ],
  [
    'E24 counts',
    'In the past three months Ñande Ko’ê held six virtual trainings and workshops',
    'four webinars in July 2020',
    'Month to Prevent TIP',
    'both national and international',
    'services that care for them',
  ],
  [
    'E25 adapting',
    'moving their planned training online',
    'kept meeting its main counterparts in the Government of Paraguay',
    'training curriculum goes on',
    'each step of a trafficking case',
  ],
  ['E26 photograph', 'Ministerio de la Mujer of Paraguay', 'Drawn for this sample'],
  ['E27 closing', 'a test without precedent', 'prevent trafficking', 'strong local allies', 'one day end it'],
]

describe('the briefing of the sample', () => {
  test.each(ELEMENTS)('has %s', (_, ...parts) => {
    expect(parts.filter((part) => !text.includes(part))).toEqual([])
  })

  test('E28: numbers its seven figures, each with a source line or a credit', () => {
    const figures = briefing.blocks.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'photo' ? [block] : [],
    )
    expect(figures.map(({ caption }) => caption.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const figure of figures)
      expect(figure.kind === 'photo' ? figure.credit : figure.caption.sourceLine).not.toHaveLength(0)
  })

  test.each([
    'six virtual trainings',
    'four webinars',
    'six years',
    '19',
    '31',
    '61%',
    '19%',
    '10%',
    'Williamson-García',
  ])('says %s', (part) => {
    expect(text).toContain(part)
  })

  test('has a value for everything', () => {
    expect(text).not.toMatch(/\[no |undefined|NaN/)
  })

  test('raises no error and no warning', () => {
    expect(issues).toEqual([])
    expect(runChecks(scopeOf(sample)).filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('sets the pull quotation beside the paragraph that it repeats', () => {
    const pulled = briefing.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.pull !== null ? [block] : [],
    )
    expect(pulled).toHaveLength(1)
    for (const { pull, text } of pulled)
      expect(text.map((run) => run.text).join('')).toContain(pull?.replace(/\.$/, ''))
  })
})

describe('one placement changed', () => {
  const { briefing: changed } = assemble(
    scopeOf({
      ...sample,
      placements: sample.placements.map((one) => (one.id === 'tpl_BRA-2020' ? { ...one, tier: '1' } : one)),
    }),
  )
  const distribution = (of: Briefing) => {
    const block = of.blocks.find((block) => block.kind === 'figure' && block.chart.kind === 'tier-distribution')
    if (block?.kind !== 'figure' || block.chart.kind !== 'tier-distribution') throw new Error('no such figure')
    return { alt: block.alt, groups: block.chart.groups }
  }

  test('moves count, share, chart and alternative text together', () => {
    const [before, after] = [distribution(briefing), distribution(changed)]
    expect(before.groups.map(({ codes, percent }) => [codes.length, percent])).toEqual([
      [6, 19],
      [19, 61],
      [3, 10],
      [3, 10],
    ])
    expect(after.groups.map(({ codes, percent }) => [codes.length, percent])).toEqual([
      [7, 22],
      [18, 58],
      [3, 10],
      [3, 10],
    ])
    expect(after.groups[0]?.codes).toContain('BRA')
    expect(textOf(changed)).toContain('It holds 18 of the 31 countries counted in the Western Hemisphere, or 58%')
    expect(textOf(changed)).toContain('18 of 31')
    expect(textOf(changed)).not.toContain('61%')
    expect(before.alt).toContain('19')
    expect(after.alt).toContain('18')
    expect(after.alt).toContain('58%')
    expect(after.alt).not.toContain('61%')
  })
})
