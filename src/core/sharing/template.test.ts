import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { briefingText } from '../briefing/to-text'
import { bullets, cite, doc, heading, line, openSlot, paragraph, token } from '../compose'
import { makeId } from '../model/ids'
import { isoDate } from '../model/partial-date'
import type { Project } from '../model/project'
import type { Prose } from '../model/prose'
import { placedIn, startProject } from '../new-project'
import { TEMPLATES } from '../new-project/templates'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { crossCheck } from '../project-file/cross-checks'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { serializeTemplate } from '../project-file/serialize-template'
import { TEMPLATE_FORMAT } from '../project-file/template-format'
import { loadReference, loadSample } from '../sample.for-tests'
import { keptSentences } from './kept-sentences'
import { startFromTemplate } from './start-from-template'
import { templateOf } from './template'

const NAMED = { id: makeId('prj', 'template'), title: 'Country briefing of the house' }
const reference = loadReference()
let next = 0
const newId = <P extends Parameters<typeof makeId>[0]>(prefix: P) => makeId(prefix, `n${next++}`)
const CHOICES = { iso3: 'BOL', editionYear: 2021, asOf: isoDate(2021, 8, 1), compare: true, newId }

/** Fields whose words are structure, or public, and stay. */
const STAYS: ReadonlySet<string> = new Set([
  'languages',
  'editions',
  'countries',
  'countRules',
  'acronyms',
  'terms',
  'plans',
  'figures',
  'assets',
  'organisations',
  'sources',
])
const MARK = 'Zqxmark'
/** Every text a person can have typed into a record, or into what belongs to it. Ids, dates and words of the schema stay as they are. */
function marked<T>(value: T): T {
  const walk = (inner: unknown, field: string): unknown => {
    if (Array.isArray(inner)) return inner.map((entry) => walk(entry, field))
    if (typeof inner === 'string') return TYPED.has(field) ? `${MARK} ${field}`.slice(0, 60) : inner
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, walk(entry, key)]))
  }
  return walk(value, '') as T
}
const TYPED = new Set(
  'note statement label quote locator name acronym en es pt text title avoid say why by author publisher reason audience'.split(
    ' ',
  ),
)

function markData(project: Project): Project {
  const lists = Object.fromEntries(
    Object.entries(project).map(([list, records]) => [
      list,
      STAYS.has(list) || !Array.isArray(records) ? records : marked(records),
    ]),
  )
  const shown = new Set(project.plans.map(({ organisationId }) => organisationId))
  return {
    ...project,
    ...lists,
    title: MARK,
    organisations: project.organisations.map((one) =>
      shown.has(one.id)
        ? {
            ...one,
            nameAsked: { en: MARK },
            wordings: [{ role: 'any', acknowledgement: { en: MARK }, disclaimer: { en: MARK } }],
          }
        : { ...one, name: { en: MARK }, acronym: MARK },
    ),
    countRules: project.countRules.map((rule) => ({
      ...rule,
      reasons: project.countries.slice(0, 1).map(({ id }) => ({ countryId: id, text: { en: MARK } })),
    })),
    figures: project.figures.map((figure) => {
      const own = { ...figure, alt: { mode: 'own', text: { en: MARK }, basedOn: MARK } } as const
      if (own.kind !== 'own-numbers') return own
      return { ...own, rows: own.rows.map((row) => ({ ...row, label: { en: MARK } })) }
    }),
    plans: project.plans.map((plan) => ({
      ...plan,
      keywords: { en: MARK },
      silenced: [{ print: 'a', reason: MARK }],
      blocks: plan.blocks.map((block) => {
        const by = {
          ...block,
          status: { state: 'cleared', by: MARK, at: '2020-07-24T10:42:05Z', of: MARK },
        } as typeof block
        if (by.kind === 'key-figures') return { ...by, items: [{ number: { en: line`${MARK}` }, label: {} }] }
        if (by.kind === 'quotation') return { ...by, text: { en: line`${MARK}` }, attribution: { en: line`${MARK}` } }
        if (by.kind === 'table') return { ...by, rows: by.rows.map((row) => row.map(() => ({ en: line`${MARK}` }))) }
        if (by.kind === 'activities') return { ...by, filter: { ...by.filter, audience: MARK } }
        if (by.hidden && by.kind === 'callout') return { ...by, text: { en: line`${MARK}` } }
        return by
      }),
    })),
  }
}

describe('a template', () => {
  it('of any project is valid, is the same when made again, and opens only as a template', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const template = templateOf(project, NAMED)
        expect(crossCheck(template)).toEqual([])
        expect(templateOf(template, NAMED)).toEqual(template)
        const bytes = new TextEncoder().encode(serializeTemplate(template))
        expect(parseProject(bytes)).toMatchObject({ ok: false, code: 'a-template' })
        const parsed = parseProject(bytes, TEMPLATE_FORMAT)
        if (!parsed.ok) throw new Error(parsed.message)
        expect(serializeTemplate(parsed.project)).toBe(serializeTemplate(template))
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('holds no word that was typed into any field of data', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const full = markData(project)
        expect(JSON.stringify(full)).toContain(MARK)
        expect(JSON.stringify(templateOf(full, NAMED))).not.toContain(MARK)
      }),
      { numRuns: 25 },
    )
    const full = markData(loadSample())
    expect(crossCheck(full)).toEqual([])
    expect(JSON.stringify(templateOf(full, NAMED))).not.toContain(MARK)
  }, 60_000)

  it('keeps the blocks of the sample in their order, its look and its organisation', () => {
    const sample = loadSample()
    const template = templateOf(sample, NAMED)
    const [was, is] = [sample.plans[0], template.plans[0]]
    if (!was || !is) throw new Error('the sample has a plan')
    const photos = new Set<string>(sample.figures.filter(({ kind }) => kind === 'photo').map(({ id }) => id))
    expect(is.blocks.map(({ id }) => id)).toEqual(
      was.blocks.filter((block) => block.kind !== 'figure' || !photos.has(block.figureId)).map(({ id }) => id),
    )
    expect(is.theme).toBe(was.theme)
    expect(template.organisations.map(({ id }) => id)).toEqual([was.organisationId])
    expect(template.people).toEqual([])
    expect(template.acronyms.map(({ short }) => short)).toContain('TIP')
  })

  it('leaves a place for words where text speaks of the project, and keeps what could be printed of any', () => {
    const sample = loadSample()
    const [plan] = sample.plans
    const [project] = sample.fieldProjects
    const article = sample.sources.find(({ kind }) => kind === 'article' || kind === 'webpage')
    const law = sample.sources.find(({ kind }) => kind === 'legislation')
    const report = sample.editions.find(({ id }) => id === plan?.editionId)?.sourceId
    if (!plan || !project || !article || !law || !report) throw new Error('the sample has them')
    const name = token({ fn: 'name', of: { entity: 'project', project: project.id }, form: 'full' })
    const tier = token({ fn: 'tier', country: plan.countryId, edition: plan.editionId, style: 'name' })
    const texts: readonly (readonly [Prose, Prose])[] = [
      [
        doc(
          heading(2, line`How we work`),
          paragraph`We read each report.${cite(law.id)}`,
          bullets(paragraph`In Tier 2.`),
        ),
        doc(
          heading(2, line`How we work`),
          paragraph`We read each report.${cite(law.id)}`,
          bullets(paragraph`In Tier 2.`),
        ),
      ],
      // nobody can tell what the second sentence goes on from
      [doc(paragraph`It is in ${tier}.`, paragraph`That is little.`), doc(openSlot)],
      [doc(paragraph`The report saw more effort.${cite(report)}`), doc(openSlot)],
      [doc(heading(2, line`${name}: at one table`), paragraph`Words.`), doc(heading(2, []), openSlot)],
      [doc(paragraph`As reported.${cite(article.id)}`), doc(openSlot)],
      [doc(paragraph`Paraguayan courts were slow.`), doc(openSlot)],
      [doc(paragraph`They found eighteen victims.`), doc(openSlot)],
    ]
    const block = (en: Prose, n: number) =>
      ({ id: makeId('blk', `words${n}`), kind: 'prose', content: { en } }) as const
    const template = templateOf(
      { ...sample, plans: [{ ...plan, blocks: texts.map(([was], n) => block(was, n)) }] },
      NAMED,
    )
    expect(template.plans[0]?.blocks).toEqual(texts.map(([, is], n) => block(is, n)))
  })

  it('holds no country, no number, nobody’s name that was typed into any text', () => {
    const sample = loadSample()
    const marks = [
      ...sample.countries.flatMap(({ name, iso3 }) => (iso3 === 'USA' ? [] : [name.en ?? ''])),
      'paraguayos',
      'Brazilian',
      '4711',
      '12%',
      'Seventeen',
      ...sample.people.map(({ name }) => name),
      ...sample.fieldProjects.map(({ name }) => name.text),
    ]
    fc.assert(
      fc.property(fc.oneof(fc.constant(sample), arbitraryProject), fc.constantFrom(...marks), (project, mark) => {
        const all: Project = { ...project, ...pickNames(sample) }
        const full = {
          ...all,
          plans: typedInto(project.plans, mark),
          figures: typedInto(project.figures, mark),
        }
        const { plans, figures } = templateOf(full, NAMED)
        expect(JSON.stringify(plans.map(({ blocks }) => blocks))).not.toContain(mark)
        expect(JSON.stringify(figures)).not.toContain(mark)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('lists what somebody wrote and it still says', () => {
    const sample = loadSample()
    const [plan] = sample.plans
    if (!plan) throw new Error('the sample has a plan')
    const content = { en: doc(heading(1, line`How we work`), paragraph`We read each report.`, openSlot) }
    const blocks = [...plan.blocks, { id: makeId('blk', 'own'), kind: 'prose', content } as const]
    expect(keptSentences(templateOf(sample, NAMED))).toEqual([])
    expect(keptSentences(templateOf({ ...sample, plans: [{ ...plan, blocks }] }, NAMED))).toEqual([
      'We read each report.',
    ])
  })

  it('of the sample begins no heading with what is left of one, and claims nothing', () => {
    const template = templateOf(loadSample(), NAMED)
    const text = JSON.stringify(template.plans)
    for (const { kind, ...block } of template.plans.flatMap(({ blocks }) => blocks))
      if (kind === 'prose' && 'content' in block)
        for (const node of block.content.en?.content ?? [])
          if (node.type === 'heading') expect(JSON.stringify(node.content[0] ?? '')).not.toMatch(/"text":"[^\p{L}]/u)
    for (const claim of ['prosecuting', 'more effort', 'identification of victims', 'Paraguay"'])
      expect(text).not.toContain(claim)
    for (const label of ['A yearly yardstick', 'What moved forward', 'Where it fell short', 'What comes next'])
      expect(text).toContain(label)
  })
})

/** Whom the marks name. */
const pickNames = ({ countries, people, fieldProjects }: Project): Partial<Project> => ({
  countries,
  people,
  fieldProjects,
})

/** The same with some words at the end of every typed run. */
function typedInto<T>(value: T, words: string): T {
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk)
    if (typeof inner !== 'object' || inner === null) return inner
    if ('type' in inner && inner.type === 'text' && 'text' in inner) return { ...inner, text: `${inner.text} ${words}` }
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]))
  }
  return walk(value) as T
}

describe('a briefing from a template', () => {
  it('of any project is valid for any country and edition, and no version of either', () => {
    fc.assert(
      fc.property(
        arbitraryProject,
        fc.constantFrom(...reference.editions.map(({ year }) => year)),
        fc.nat(),
        fc.boolean(),
        (project, editionYear, pick, compare) => {
          const placed = placedIn(reference, editionYear)
          const iso3 = placed[pick % placed.length] ?? ''
          const started = startFromTemplate(templateOf(project, NAMED), reference, {
            ...CHOICES,
            iso3,
            editionYear,
            compare,
            authorName: 'Ana',
            organisationName: pick % 2 === 0 ? 'Another' : '',
          })
          expect(crossCheck(started)).toEqual([])
          expect(() => serializeProject(started)).not.toThrow()
          expect([project.id, NAMED.id]).not.toContain(started.id)
          for (const plan of started.plans) {
            expect(started.countries.find(({ id }) => id === plan.countryId)?.iso3).toBe(iso3)
            expect(started.editions.find(({ id }) => id === plan.editionId)?.year).toBe(editionYear)
          }
          expect(started.findings).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  }, 60_000)

  it('speaks of the chosen country and edition, and cites the report of that', () => {
    const sample = loadSample()
    const started = startFromTemplate(templateOf(sample, NAMED), reference, CHOICES)
    const [plan] = started.plans
    if (!plan) throw new Error('no plan')
    expect(started.title).toBe('Bolivia 2021')
    const scope = { project: started, plan, language: 'en' } as const
    const text = briefingText(assemble(scope).briefing)
    expect(text).toContain('Bolivia')
    expect(text).toContain('2021')
    const tiers = reference.placements.filter(({ iso3, year }) => iso3 === 'BOL' && year <= 2021)
    expect(started.placements.filter(({ id }) => id.startsWith('tpl_BOL-'))).toHaveLength(tiers.length)
    expect(started.sources.filter(({ kind }) => kind === 'report').map(({ issued }) => issued?.slice(0, 4))).toContain(
      '2021',
    )
  })

  it.each(TEMPLATES)('says all that %s of the app says, of another region too', (name) => {
    const made = (iso3: string, editionYear: number) =>
      startProject(reference, {
        ...CHOICES,
        iso3,
        editionYear,
        languages: ['en', 'es', 'pt'],
        template: name,
        theme: 'record',
        paper: 'a4',
      })
    const started = startFromTemplate(templateOf(made('PRY', 2020), NAMED), reference, {
      ...CHOICES,
      iso3: 'KEN',
      editionYear: 2020,
    })
    const text = (project: Project): string => {
      const [plan] = project.plans
      return plan ? briefingText(assemble({ project, plan, language: 'en' }).briefing) : ''
    }
    expect(JSON.stringify(started.plans)).not.toMatch(/Hemis/)
    expect(JSON.stringify(started.figures)).not.toMatch(/Hemis/)
    const lines = (of: string) => of.split('\n').filter((one) => one !== '')
    // from which year a row is counted is the template’s; the number of years is computed
    const own = lines(text(made('KEN', 2020))).filter((one) => !one.includes('in a row'))
    const missing = own.filter((one) => !text(started).includes(one))
    expect(missing).toEqual([])
  })

  it('takes nothing but structure from a file that was written by hand', () => {
    const sample = loadSample()
    const started = startFromTemplate({ ...sample, id: NAMED.id }, reference, CHOICES)
    expect([started.findings, started.activities, started.media, started.people]).toEqual([[], [], [], []])
  })

  it('has the organisation and unit of the template, unless another or none is asked for', () => {
    const template = templateOf(loadSample(), NAMED)
    const [own] = template.organisations
    const startedBy = (organisationName?: string) => {
      const { organisations, plans } = startFromTemplate(template, reference, {
        ...CHOICES,
        ...(organisationName === undefined ? {} : { organisationName }),
      })
      return { names: organisations.map(({ name }) => name.en), isSigned: plans[0]?.organisationId === own?.id }
    }
    expect(startedBy()).toEqual({ names: [own?.name.en], isSigned: true })
    expect(startedBy('Casa Norte')).toEqual({ names: ['Casa Norte'], isSigned: true })
    expect(startedBy('').isSigned).toBe(false)
  })

  it('is refused for a country that the edition does not have', () => {
    const template = templateOf(loadSample(), NAMED)
    expect(() => startFromTemplate(template, reference, { ...CHOICES, iso3: 'ZZZ' })).toThrow(RangeError)
  })
})
