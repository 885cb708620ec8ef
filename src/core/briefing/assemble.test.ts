import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import type { PlanBlock } from '../model/plan'
import {
  bind,
  COUNT_TIER_2,
  cite,
  day,
  figureRef,
  head,
  line,
  para,
  project,
  prose,
  scope,
  tableRef,
  withPlan,
  withProject,
  words,
} from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { assemble } from './assemble'
import type { Block, BlockKind, RichText, Run } from './briefing'
import { plainText, sentenceCount } from './plain-text'
import { briefingText } from './to-text'

const block = (key: string) => makeId('blk', key)
const kinds = <K extends BlockKind>(kind: K, where: Scope = scope): readonly Extract<Block, { kind: K }>[] =>
  assemble(where).briefing.blocks.filter((one): one is Extract<Block, { kind: K }> => one.kind === kind)
const only = (...blocks: readonly PlanBlock[]): Scope => withPlan({ blocks })
const text = (...content: Parameters<typeof prose>): PlanBlock => ({
  id: block('p'),
  kind: 'prose',
  content: prose(...content),
})
const SOURCES: PlanBlock = { id: block('s'), kind: 'sources' }
const figure = (key: string, id = key): PlanBlock => ({ id: block(id), kind: 'figure', figureId: makeId('fig', key) })
const firstParagraph = (where: Scope): RichText => kinds('paragraph', where)[0]?.text ?? []

/** Every run of a briefing, wherever it stands. */
function allRuns(value: unknown): readonly Run[] {
  if (Array.isArray(value)) return value.flatMap(allRuns)
  if (value === null || typeof value !== 'object') return []
  if ('text' in value && typeof value.text === 'string') return [value as Run]
  return Object.values(value).flatMap(allRuns)
}

describe('numbers', () => {
  it('figures and tables are counted apart, in order, without gaps', () => {
    const numbers = (kind: readonly BlockKind[]) =>
      assemble(scope).briefing.blocks.flatMap((one) =>
        kind.includes(one.kind) && 'caption' in one ? [one.caption.number] : [],
      )
    expect(numbers(['figure', 'photo'])).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(numbers(['table'])).toEqual([1, 2])
  })

  it('a figure that is moved takes its references along, wherever it goes', () => {
    const keys = ['key', 'tiles', 'tile-map', 'map', 'history'] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...keys], { minLength: 1 }), fc.integer({ min: 0, max: 5 }), (order, at) => {
        const refs = keys.map((key) => para(`${key}: `, figureRef(key)))
        const figures = order.map((key) => figure(key))
        const where = only(...figures.slice(0, at), text(...refs), ...figures.slice(at))
        const printed = kinds('figure', where).map(({ figureId, caption }) => [figureId.slice(4), caption.number])
        expect(printed).toEqual(order.map((key, i) => [key, i + 1]))
        expect(kinds('paragraph', where).map((one) => plainText(one.text))).toEqual(
          keys.map((key) => `${key}: ${order.includes(key) ? `Figure ${order.indexOf(key) + 1}` : '[no figure]'}`),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('a figure that cannot be drawn takes no number, and references say so', () => {
    const where = withPlan(
      {
        blocks: [
          figure('key'),
          figure('history'),
          text(para('See ', figureRef('key'), ' and ', figureRef('history'), '.')),
        ],
      },
      withProject({
        figures: project.figures.map((one) =>
          one.kind === 'tier-key' ? { ...one, edition: makeId('edn', 'gone') } : one,
        ),
      }),
    )
    expect(kinds('figure', where).map((one) => one.caption.number)).toEqual([1])
    expect(plainText(firstParagraph(where))).toBe('See [no figure] and Figure 1.')
    expect(assemble(where).issues.map((issue) => issue.check)).toEqual(['figure-data', 'reference'])
  })

  it('every reference leads to a caption, and every citation to an entry', () => {
    const { blocks } = assemble(scope).briefing
    const captions = blocks.flatMap((one) =>
      'caption' in one ? [`${one.kind === 'table' ? 'table' : 'figure'} ${one.caption.key} ${one.caption.number}`] : [],
    )
    expect(new Set(captions).size).toBe(captions.length)
    const runs = allRuns(blocks)
    const targets = runs.flatMap((run) =>
      run.target ? [`${run.target.kind} ${run.target.key} ${run.text.replace(/\D/g, '')}`] : [],
    )
    expect(targets).toHaveLength(2)
    for (const target of targets) expect(captions).toContain(target)
    const items = kinds('sources')[0]?.items ?? []
    const cited = runs.flatMap((run) => run.citation?.number ?? [])
    expect(new Set(cited)).toEqual(new Set(items.map((_, at) => at + 1)))
    expect(cited.filter((number, at) => cited.indexOf(number) === at)).toEqual([1, 2, 3])
  })

  it('sources are numbered as they are first cited, also behind the list, and listed once', () => {
    const where = only(text(para('One.', cite('law', 'article'))), SOURCES, {
      id: block('c'),
      kind: 'colophon',
      text: line('Last.', cite('report', 'law')),
    })
    expect(kinds('sources', where)[0]?.items.map(plainText)).toEqual([
      'Victims of Trafficking and Violence Protection Act of 2000, Public Law 106-386.',
      '“An Article”, Partners of the Americas, 2020.',
      'U.S. Department of State, Trafficking in Persons Report, 20th edition, June 25, 2020.',
    ])
    expect(
      firstParagraph(where)
        .filter((run) => run.citation)
        .map((run) => run.text),
    ).toEqual(['1', ',2'])
  })
})

describe('runs', () => {
  it('bind tiers, days, figures and names, also across runs', () => {
    const where = only(
      text(
        para(
          'Tier ',
          bind(COUNT_TIER_2),
          ' and Tier 2 Watch List, June 25, 2020, June 2020, Ñande Ko’ê, see ',
          figureRef('key'),
          '.',
        ),
      ),
      figure('key'),
    )
    expect(
      firstParagraph(where)
        .map((run) => run.text)
        .join(''),
    ).toBe(
      'Tier\u00a019 and Tier\u00a02 Watch List, June\u00a025, 2020, June 2020, Ñande\u00a0Ko’ê, see Figure\u00a01.',
    )
  })

  it('a note behind a day does not hide it', () => {
    const where = only(text(para('On June 25', cite('law'), ' it came.')), SOURCES)
    expect(firstParagraph(where)[0]?.text).toBe('On June\u00a025')
  })

  it('give a Guaraní name its language, whichever apostrophe was typed, and leave the rest alone', () => {
    const where = only(text(para("The Ñande Ko’ê and the Ñande Ko'ê of ATLAS Paraguay.")))
    expect(firstParagraph(where).map((run) => [run.text, run.lang])).toEqual([
      ['The ', undefined],
      ['Ñande\u00a0Ko’ê', 'gn'],
      [' and the ', undefined],
      ["Ñande\u00a0Ko'ê", 'gn'],
      [' of ATLAS\u00a0Paraguay.', undefined],
    ])
    const name = only(
      text(para(bind({ fn: 'name', of: { entity: 'project', project: makeId('fpr', 'nande') }, form: 'full' }))),
    )
    expect(firstParagraph(name)).toEqual([{ text: 'Ñande\u00a0Ko’ê', token: true, value: 0, lang: 'gn' }])
  })

  it('keep marks, and no address but https and mail', () => {
    const marked = (href: string): RichText =>
      firstParagraph(
        only(
          text(
            para({
              type: 'text',
              text: 'x',
              marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href } }],
            }),
          ),
        ),
      )
    expect(marked('https://a.org')).toEqual([{ text: 'x', bold: true, italic: true, href: 'https://a.org' }])
    for (const href of ['javascript:alert(1)', 'http://a.org', 'file:///x', 'https://a b'])
      expect(marked(href)).toEqual([{ text: 'x', bold: true, italic: true }])
  })

  it('a missing value shows', () => {
    const where = only(text(para(bind({ fn: 'ordinal', edition: makeId('edn', 'gone'), style: 'word' }))))
    expect(plainText(firstParagraph(where))).toBe('[no value]')
    expect(assemble(where).issues).toMatchObject([{ check: 'token-value', severity: 'error', at: { block: 'blk_p' } }])
  })

  it('another language than the one asked for is tagged, once reported', () => {
    const where = { ...only(text(para('One.'), para('Two.'))), language: 'es' as const }
    expect(firstParagraph(where)).toEqual([{ text: 'One.', lang: 'en' }])
    expect(assemble(where).issues.map((issue) => issue.check)).toEqual(['translation'])
  })
})

describe('blocks', () => {
  it('the title says who, which edition and as of when', () => {
    expect(kinds('title')[0]).toMatchObject({
      organisation: 'Partners of the Americas',
      unit: 'Child Protection Unit',
      date: 'July 31, 2020',
      meta: [
        { label: 'By', value: 'Child Protection Unit' },
        { label: 'Edition', value: 'TIP Report 2020' },
        { label: 'As of', value: 'July 31, 2020' },
      ],
    })
    expect(assemble(scope).briefing).toMatchObject({
      title: 'What the report asks of Paraguay',
      runningTitle: ['Paraguay', 'Trafficking in Persons Report 2020'],
      footer: 'Child Protection Unit, Partners of the Americas',
    })
  })

  it('cards know the part of the organisation', () => {
    expect(
      kinds('cards')[0]?.cards.map((card) => [card.gloss, ...card.facts.map((fact) => fact.value)].map(plainText)),
    ).toEqual([
      [
        '“Our Sunrise”, in Guaraní',
        'U.S. Department of State (USDOS)',
        'Implemented by the Child Protection Unit',
        'Paraguay',
      ],
      [
        'Attaining Lasting Change Paraguay',
        'U.S. Department of Labor (USDOL)',
        'Sub-awardee to Winrock International',
        'Four countries, Paraguay among them',
      ],
    ])
    const ledger = withProject({
      acronyms: [{ id: makeId('acr', 'cpu'), short: 'CPU', long: { en: 'Child Protection Unit' } }],
    })
    expect(plainText(kinds('cards', ledger)[0]?.cards[0]?.facts[1]?.value ?? [])).toBe('Implemented by the CPU')
  })

  it('recommendations say what answers them, or honestly that nothing does', () => {
    expect(kinds('list').at(-1)?.items.map(plainText)).toEqual([
      'Investigate and prosecute, as the report sees it. Answered by ATLAS Paraguay: Meetings with the ministries (April to July 2020). Answered in part by Ñande Ko’ê: Trainings, in person and virtual (February to July 2020).',
      'Significant prison terms, as the report sees it. No activity answers this recommendation so far.',
    ])
  })

  it('activities stand by date and end with the as-of date', () => {
    const table = kinds('table', withPlan({ asOf: day('2020-05-15') }))[0]
    expect(table?.columns.map((column) => plainText(column.label))).toEqual(['Date', 'Project', 'Activity', 'With'])
    expect(table?.rows.map((row) => plainText(row[2] ?? []))).toEqual([
      'Trainings, in person and virtual',
      'Meetings with the ministries',
      'Virtual trainings',
      'Virtual workshops',
    ])
  })

  it('a pull quotation goes to the paragraph that follows', () => {
    expect(kinds('paragraph').flatMap((one) => (one.pull === null ? [] : [[one.pull, plainText(one.text)]]))).toEqual([
      ['Words worth repeating.', 'It is harder now.'],
    ])
    expect(kinds('quotation')).toEqual([])
  })

  it('a short paragraph stays with the list, figure or table behind it', () => {
    const list = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('x')] }] }],
    } as const
    const leads = (...content: Parameters<typeof prose>) =>
      kinds('paragraph', only(text(...content), figure('key'))).map((one) => one.leads)
    expect(leads(para('The U.S. Department asks. For this:'), list)).toEqual([true])
    expect(leads(para('One. Two. Three.'), list)).toEqual([false])
    expect(leads(para('One.'), para('Two.'))).toEqual([false, true])
    expect(leads(para('One.'), head(1, 'Two'))).toEqual([false])
  })

  it('rows of a table have as many cells as there are columns', () => {
    const column = { label: line('c'), align: 'left' } as const
    const where = only({
      id: block('t'),
      kind: 'table',
      title: line('T'),
      columns: [column, column],
      rows: [[line('a')], [line('a'), line('b'), line('c')]],
      note: {},
      sourceLine: {},
      width: 'text',
    })
    expect(kinds('table', where)[0]?.rows.map((row) => row.map(plainText))).toEqual([
      ['a', ''],
      ['a', 'b'],
    ])
  })

  it('what is empty is left out and mentioned', () => {
    const where = only({ id: block('e'), kind: 'callout', title: line('T'), text: {} }, SOURCES, {
      id: block('c'),
      kind: 'contents',
    })
    expect(assemble(where).briefing.blocks).toEqual([])
    expect(assemble(where).issues.map((issue) => [issue.check, issue.severity, issue.at.block])).toEqual([
      ['empty-block', 'info', 'blk_e'],
      ['empty-block', 'info', 'blk_c'],
      ['empty-block', 'info', 'blk_s'],
    ])
  })

  it('a heading that nothing stands under is left out and mentioned, and so is what stands above only such headings', () => {
    const where = only(
      text(head(1, 'Bare')),
      text(head(1, 'Above bare'), head(2, 'Bare too')),
      text(head(1, 'Kept'), head(2, 'Kept too'), para('Words.')),
      text(head(1, 'Last')),
      { id: block('break'), kind: 'page-break' },
      SOURCES,
    )
    expect(kinds('heading', where).map((one) => plainText(one.text))).toEqual(['Kept', 'Kept too'])
    const bare = assemble(where).issues.filter(({ check }) => check === 'bare-heading')
    expect(bare.map(({ severity, message }) => [severity, /“(.*)”/.exec(message)?.[1]])).toEqual([
      ['info', 'Bare'],
      ['info', 'Above bare'],
      ['info', 'Bare too'],
      ['info', 'Last'],
    ])
  })

  it('findings stand under headings one level down, and close with their source', () => {
    const where = only(text(head(1, 'A')), { id: block('f'), kind: 'findings', show: 'both' }, SOURCES)
    expect(kinds('heading', where).map((one) => [one.level, plainText(one.text)])).toEqual([
      [1, 'A'],
      [2, 'Progress since 2018'],
      [2, 'Shortcomings'],
    ])
    expect(kinds('list', where)[0]?.items.map((item) => item.filter((run) => run.citation).length)).toEqual([0, 1])
  })
})

describe('the whole', () => {
  it('is plain data, the same each time, and nothing is changed on the way', () => {
    const frozen = structuredClone(scope)
    const freeze = (value: unknown): void => {
      if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return
      Object.freeze(value)
      for (const part of Object.values(value)) freeze(part)
    }
    freeze(frozen)
    const first = assemble(frozen)
    expect(assemble(scope)).toEqual(first)
    expect(JSON.parse(JSON.stringify(first.briefing))).toEqual(first.briefing)
  })

  it('leads back from every block to the plan', () => {
    const ids = new Set<string>(scope.plan.blocks.map((one) => one.id))
    for (const one of assemble(scope).briefing.blocks) expect(ids.has(one.origin)).toBe(true)
  })

  it('reads as text', () => {
    const whole = briefingText(assemble(scope).briefing)
    expect(whole).toContain('# What the report asks of Paraguay\nA summary.[1]\nBy: Child Protection Unit')
    expect(whole).toContain('Figure 6. A figure of the briefing\n[Matrix of two recommendations')
    expect(whole).toContain('Table 2. Convictions\nYear | Number\nIn 2019 | 22')
    expect(whole).toContain('## Sources and notes\n1. Victims of')
    expect(whole).not.toContain('\u00a0')
    expect(briefingText(assemble(only(text(para('See ', tableRef('x'), '.')))).briefing)).toBe('See [no table].\n')
  })

  it.each([
    ['One.', 1],
    ['The U.S. Department says so. And more!', 2],
    ['Who? “We.” So it is', 2],
    ['To close these gaps, it asks:', 1],
  ])('%s', (sentence, count) => {
    expect(sentenceCount(sentence)).toBe(count)
  })
})
