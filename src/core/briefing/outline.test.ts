import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../checks/check'
import { makeId } from '../model/ids'
import type { IsoDate } from '../model/partial-date'
import type { PlanBlock } from '../model/plan'
import type { Prose } from '../model/prose'
import { startProject } from '../new-project'
import { parseReference } from '../reference/reference'
import { assemble } from './assemble'
import { briefingFileName } from './briefing-file-name'
import { countWords } from './count-words'
import { outlineOf } from './outline'

const reference = parseReference(
  JSON.parse(readFileSync(new URL('../../../resources/reference/tip-placements.json', import.meta.url), 'utf8')),
)
let made = 0
const project = startProject(reference, {
  iso3: 'PRY',
  editionYear: 2020,
  languages: ['en'],
  asOf: '2020-07-24' as IsoDate,
  template: 'country-briefing',
  compare: true,
  theme: 'record',
  paper: 'letter',
  newId: (prefix) => makeId(prefix, `made-${++made}`),
})
const [plan] = project.plans
if (!plan) throw new Error('a new project has a plan')
const scope = { project, plan, language: 'en' } as const
const { briefing } = assemble(scope)
const outline = outlineOf(scope, briefing, [])

describe('the outline of a new project', () => {
  it('has the blocks of the plan, in their order', () => {
    expect(outline.map((entry) => entry.id)).toEqual(plan.blocks.map((block) => block.id))
  })

  it('calls figures by number and title, and sections by their heading', () => {
    const figures = outline.filter((entry) => entry.kind === 'figure')
    expect(figures.map((entry) => entry.caption?.number)).toEqual(figures.map((_, i) => i + 1))
    const headings = briefing.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
    const first = headings[0]
    expect(outline.find((entry) => entry.id === first?.origin)?.text).toBe(
      first?.kind === 'heading' ? first.text.map((run) => run.text).join('') : undefined,
    )
  })

  it('is written where the reference data say it all, and needs somebody where findings belong', () => {
    const stateOf = (kind: string) => outline.find((entry) => entry.kind === kind)?.state
    expect(stateOf('figure')).toBe('ready')
    expect(stateOf('findings')).toBe('needs-you')
    expect(stateOf('recommendations')).toBe('needs-you')
    expect(stateOf('closing')).toBe('needs-you')
  })

  it('asks for nothing under a heading that stands over other blocks, nor for a quotation printed beside its paragraph', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Over others' }] } as const
    const prose = (content: Prose['content']): PlanBlock => ({
      id: makeId('blk', 'tried'),
      kind: 'prose',
      content: { en: { type: 'doc', content } },
    })
    const pull = (text: string): PlanBlock => ({
      id: makeId('blk', 'tried'),
      kind: 'quotation',
      text: { en: text === '' ? [] : [{ type: 'text', text }] },
      attribution: {},
      pull: true,
    })
    const stateOf = (block: PlanBlock) => {
      const tried = { ...scope, plan: { ...plan, blocks: [block] } }
      return outlineOf(tried, assemble(tried).briefing, []).at(0)?.state
    }
    expect(stateOf(prose([heading]))).toBe('ready')
    expect(stateOf(prose([heading, { type: 'paragraph', content: [] }]))).toBe('needs-you')
    expect(stateOf(prose([]))).toBe('needs-you')
    expect(stateOf(pull('Said.'))).toBe('ready')
    expect(stateOf(pull(''))).toBe('needs-you')
  })

  it('marks the block that an error names, also by its figure, and not for a warning', () => {
    const figure = plan.blocks.find((block) => block.kind === 'figure')
    if (figure?.kind !== 'figure') throw new Error('the skeleton has a figure')
    const issue = (severity: Issue['severity'], at: Issue['at']): Issue => ({
      check: 'test',
      severity,
      at,
      message: '',
    })
    const stateWith = (issues: readonly Issue[]) =>
      outlineOf(scope, briefing, issues).find((entry) => entry.id === figure.id)?.state
    expect(stateWith([issue('error', { block: figure.id })])).toBe('error')
    expect(stateWith([issue('error', { figure: figure.figureId })])).toBe('error')
    expect(stateWith([issue('warning', { block: figure.id })])).toBe('ready')
  })
})

it('counts every word of a heading and leaves the sources out', () => {
  const words = countWords(briefing)
  const heading = { kind: 'heading', level: 1, text: [{ text: 'Two words' }], small: false } as const
  const origin = plan.blocks[0]?.id ?? makeId('blk', 'none')
  expect(countWords({ ...briefing, blocks: [...briefing.blocks, { ...heading, origin }] })).toBe(words + 2)
  expect(countWords({ ...briefing, blocks: briefing.blocks.filter((block) => block.kind !== 'sources') })).toBe(words)
})

it.each([
  ['Paraguay', 'Paraguay_TIP_Briefing_2020-07-24_EN'],
  ['Côte d’Ivoire', 'Cote-d-Ivoire_TIP_Briefing_2020-07-24_EN'],
  ['/../“?”', 'TIP_Briefing_2020-07-24_EN'],
])('names the file of %s', (name, expected) => {
  const countries = project.countries.map((c) => (c.id === plan.countryId ? { ...c, name: { en: name } } : c))
  expect(briefingFileName({ ...scope, project: { ...project, countries } })).toBe(expected)
})
