/**
 * A sceptical editor: whatever number somebody types, in whatever form and wherever it is printed, the checks name it, unless a source stands beside it.
 */
import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { blockText } from '../briefing/to-text'
import type { Figure } from '../model/figure'
import { makeId } from '../model/ids'
import type { Language } from '../model/language'
import type { PlanBlock } from '../model/plan'
import type { Inline, InlineText } from '../model/prose'
import { bind, COUNT_TIER_2, cite, project, scope, withBlock, withProject, words } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { loadSample } from '../sample.for-tests'
import type { Issue } from './check'
import { numberSource } from './number-source'
import { quantitiesIn } from './quantities'
import { typedNumber } from './typed-number'

/** As written, and the part that has to be named. */
const FORMS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '347',
    '7',
    '1,500',
    '15000',
    '12.5',
    '34%',
    '34 percent',
    '30-40',
    '30–40',
    'thirty-four',
    'Seven',
    'two',
    'half',
    'a dozen',
    'twice',
    '2000 victims',
    '1.5 million',
    '34th',
    '19',
    'nineteen',
    '61%',
    'since 2016',
    '22',
    '2/3',
    '½',
    '10x',
    '347k',
    '15-month',
    '12-year-old',
    'threefold',
    '5-fold',
    'five-year',
    'nineteen-month',
    'a third',
    'one third',
    'most of',
    'most countries',
    'the majority',
    'nearly all',
  ],
  es: [
    '347',
    '1.500',
    '12,5',
    '34 %',
    'treinta y cuatro',
    'siete',
    'mitad',
    'una docena',
    'dos mil',
    '2000 víctimas',
    '34.ª',
    '2/3',
    'un tercio',
    'la mayoría',
    'la mayor parte',
    'casi todos',
  ],
  pt: [
    '347',
    '1.500',
    '12,5',
    '34 %',
    'trinta e quatro',
    'sete',
    'metade',
    'uma dúzia',
    'dois mil',
    '2000 vítimas',
    'um terço',
    'a maioria',
    'quase todas',
  ],
}
const NAMED = [
  'Tier 2',
  'in 2019',
  'June 24',
  '24 June',
  'COVID-19',
  'Law 106-386',
  'Article 5',
  'page 12',
  'one of them',
  'U.S. Act of 2000',
  '10:30',
  'the season of 2015, as is',
  'open 24/7',
  'the most vulnerable',
  'the third of July',
  'a two-way street',
  'in 3D',
  'the 2020-wide',
]

const id = makeId('blk', 'sceptic')
type Said = (text: InlineText) => Scope
const block =
  (of: (text: { readonly [L in Language]?: InlineText }) => PlanBlock, language: Language = 'en'): Said =>
  (text) => ({
    ...withBlock(of({ [language]: text })),
    language,
  })
const figure =
  (change: (text: { readonly en: InlineText }) => Partial<Figure>): Said =>
  (text) =>
    withProject({
      figures: project.figures.map((one) =>
        one.id === 'fig_tiles' ? ({ ...one, sourceLine: {}, ...change({ en: text }) } as Figure) : one,
      ),
    })
const paragraph = (language: Language): Said =>
  block(
    (text) => ({
      id,
      kind: 'prose',
      content: { [language]: { type: 'doc', content: [{ type: 'paragraph', content: text[language] ?? [] }] } },
    }),
    language,
  )
const typed = (text: InlineText): string => text.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
const table = {
  id,
  kind: 'table',
  title: {},
  columns: [{ label: { en: [words('A')] }, align: 'left' }],
  rows: [],
  note: {},
  sourceLine: {},
  width: 'text',
} as const

const PLACES: Readonly<Record<string, Said>> = {
  paragraph: paragraph('en'),
  heading: block((text) => ({
    id,
    kind: 'prose',
    content: {
      en: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2 }, content: text.en ?? [] },
          { type: 'paragraph', content: [words('So.')] },
        ],
      },
    },
  })),
  'item of a list': block((text) => ({
    id,
    kind: 'prose',
    content: {
      en: {
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'paragraph', content: text.en ?? [] }] }],
          },
        ],
      },
    },
  })),
  closing: block((text) => ({
    id,
    kind: 'closing',
    content: { en: { type: 'doc', content: [{ type: 'paragraph', content: text.en ?? [] }] } },
  })),
  summary: (text) => {
    const plan = {
      ...scope.plan,
      blocks: scope.plan.blocks.map((one) => (one.kind === 'title' ? { ...one, standfirst: { en: text } } : one)),
    }
    return { ...scope, plan, project: { ...project, plans: [plan] } }
  },
  'key figure': block((text) => ({ id, kind: 'key-figures', items: [{ number: text, label: {} }] })),
  'label of a key figure': block((text) => ({
    id,
    kind: 'key-figures',
    items: [{ number: { en: [words('A')] }, label: text }],
  })),
  callout: block((text) => ({ id, kind: 'callout', title: {}, text })),
  'title of a callout': block((text) => ({ id, kind: 'callout', title: text, text: { en: [words('So.')] } })),
  'quotation of nobody': block((text) => ({ id, kind: 'quotation', text, attribution: {}, pull: false })),
  'cell without a source line': block((text) => ({ ...table, rows: [[text]] })),
  'column of a table': block((text) => ({
    ...table,
    columns: [{ label: text, align: 'left' }],
    rows: [[{ en: [words('A')] }]],
  })),
  'note of a table': block((text) => ({ ...table, rows: [[{ en: [words('A')] }]], note: text })),
  'title of a figure': figure((title) => ({ title })),
  'note of a figure': figure((note) => ({ note })),
}

const found = (where: Scope): readonly Issue[] => {
  const assembled = assemble(where)
  return [...typedNumber(where, assembled), ...numberSource(where, assembled)]
}
/** Every number of it, as the messages quote them. */
const numbersOf = (text: string, language: Language): readonly string[] =>
  quantitiesIn(text, language).map((one) => one.words)

describe('a number somebody types', () => {
  it.each(Object.entries(PLACES))('%s: is printed, and named in every form', (_, say) => {
    for (const form of FORMS.en) {
      const where = say([words(`There ${form} of them, and `), bind(COUNT_TIER_2), words(' in all')])
      const { briefing } = assemble(where)
      expect(briefing.blocks.map((one) => blockText(one, briefing)).join('\n')).toContain(form)
      const messages = found(where).map(({ message }) => message.slice(0, message.indexOf(' typed by hand')))
      const numbers = numbersOf(` ${form} `, 'en')
      expect(numbers.length, form).toBeGreaterThan(0)
      for (const number of numbers)
        expect(
          messages.some((message) => message.includes(`“${number}”`)),
          `${form}: ${messages}`,
        ).toBe(true)
    }
  })

  it.each(['es', 'pt'] as const)('is named in %s', (language) => {
    for (const form of FORMS[language]) {
      const where = paragraph(language)([words(`Son ${form} aqui`)])
      expect(found(where).length, form).toBeGreaterThan(0)
    }
  })

  it.each(Object.entries(PLACES))('%s: what only names something is no number', (_, say) => {
    for (const name of NAMED) expect(found(say([words(`It was ${name}`)])), name).toEqual([])
  })

  it('with a source in its sentence is left alone, and in the next sentence it is not', () => {
    const [backed, bare] = [
      [words('They were 347.'), cite('article'), words(' It rose.')],
      [words('It rose.'), cite('article'), words(' They were 347.')],
    ] as const satisfies readonly (readonly Inline[])[]
    expect(found(paragraph('en')(backed))).toEqual([])
    expect(found(paragraph('en')(bare)).map(({ check }) => check)).toEqual(['number-source'])
    expect(typed(backed)).toContain('347')
  })
})

describe('the sample', () => {
  it('has no number that is typed, or none without a source', () => {
    const sample = loadSample()
    const [plan] = sample.plans
    if (!plan) throw new Error('a plan')
    expect(found({ project: sample, plan, language: 'en' })).toEqual([])
  })
})
