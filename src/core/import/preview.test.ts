import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../edit/expect-edit.for-tests'
import { record, redo, startHistory, undo } from '../edit/history'
import { importRecords } from '../edit/import-records'
import { smallProject } from '../edit/project.for-tests'
import { ACTIVITY_MODES, ACTIVITY_TYPES, type Activity } from '../model/field-work'
import { makeId } from '../model/ids'
import { isoDate } from '../model/partial-date'
import { writeShortDate } from '../model/written-date'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { ALL_KINDS } from './all-kinds'
import { guessColumns } from './guess-columns'
import { previewImport } from './preview'
import { KIND_IDS } from './record-kind'
import { CREATE, cellKey, LEAVE_OUT, withTarget, wordKey } from './settings'
import { type Cell, cellText, isEmptyCell, isEmptyRow } from './table'
import { contextOf, countsOf, importInto, tableOf } from './tables.for-tests'

const HEADINGS = ['Fecha', 'Actividad', 'Proyecto', 'Tipo', 'Modalidad', 'Socio', 'Observaciones']
const paraguay = tableOf(
  HEADINGS,
  ['13/05/2020', 'Parte 1', 'Sun', 'Capacitación', 'Presencial', 'MIN', 'interno'],
  ['20/05/2020', 'Parte 2', 'Sun', 'Taller', 'Mixta', 'Ministry; Red Nueva', ''],
  ['31/06/2020', 'Parte 3', 'Sun', 'Taller', 'Virtual', 'Nobody Yet', ''],
  ['13/05/2020', 'training', 'Sun', 'Capacitación', 'Virtual', '', ''],
)

describe('the columns', () => {
  it.each([
    ['activities', HEADINGS, ['date', 'title', 'project', 'type', 'mode', 'partners', null]],
    ['activities', ['Data', 'Atividade', 'Projeto', 'Parceiros'], ['date', 'title', 'project', 'partners']],
    ['activities', ['Date of activity *', 'ACTIVITY', 'No. of participants'], ['date', 'title', 'participants']],
    ['activities', ['Fecha de la actividad', 'Nombre del proyecto', 'Nombre'], ['date', 'project', 'title']],
    [
      'findings',
      ['País', 'Edición', 'Hallazgo', 'Tipo', 'Pilar', 'Página'],
      ['country', 'edition', 'statement', 'kind', 'pillar', 'locator'],
    ],
    ['placements', ['Country', '2020', 'Tier 2019'], ['country', 'tier:edn_2020', null]],
    ['organisations', ['Organización', 'Sigla', 'Tipo'], ['name', 'acronym', 'kind']],
  ] as const)('of %s: %j', (kind, headings, targets) => {
    const rows = tableOf(
      ['Lista de 2020'],
      [],
      headings,
      headings.map((_, i) => `x${i}`),
    )
    expect(guessColumns(rows, ALL_KINDS[kind].fields(smallProject()))).toMatchObject({
      headings: { row: 3, firstDataRow: 4 },
      targets,
    })
  })

  it('are known by HXL hashtags, whatever the headings say', () => {
    const { settings } = importInto(
      tableOf(['a', 'b', 'c'], ['#date +start', '#activity+es+name', '#org+partner']),
      'activities',
    )
    expect(settings.headings).toMatchObject({ row: 1, firstDataRow: 3, names: ['a', 'b', 'c'] })
    expect(settings.targets).toEqual(['date', 'title', 'partners'])
  })

  it('have letters where there are no headings', () => {
    const { settings } = importInto(tableOf(['13 May 2020', 'A thing 1'], ['14 May 2020', 'A thing 2']), 'activities')
    expect(settings.headings).toMatchObject({ row: null, firstDataRow: 1, names: ['Column A', 'Column B'] })
  })

  it('tell what kind of table it is', () => {
    for (const [kind, headings] of [
      ['activities', HEADINGS],
      ['findings', ['Country', 'Statement', 'Pillar', 'Kind']],
      ['placements', ['Country', 'Year', 'Tier']],
      ['organisations', ['Organization', 'Acronym']],
    ] as const)
      expect(
        importInto(
          tableOf(
            headings,
            headings.map(() => 'x'),
          ),
          undefined,
        ).settings.kind,
      ).toBe(kind)
  })

  it('hold a field once', () => {
    const { settings } = importInto(paraguay, 'activities')
    expect(withTarget(settings, 6, 'title').targets).toEqual([
      'date',
      null,
      'project',
      'type',
      'mode',
      'partners',
      'title',
    ])
  })
})

describe('the preview of activities', () => {
  it('counts, names what it cannot read, and asks for words once', () => {
    const { preview } = importInto(paraguay, 'activities')
    expect(countsOf(preview)).toEqual({ added: 2, kept: 1, waiting: 1 })
    expect(preview.problems.map(({ row, column, heading, why }) => ({ row, column, heading, why }))).toEqual([
      { row: 3, column: 4, heading: 'Modalidad', why: '“Mixta” is not a mode.' },
      { row: 4, column: 0, heading: 'Fecha', why: 'June has 30 days.' },
    ])
    expect(preview.outcomes.find(({ is }) => is === 'waiting')).toMatchObject({ row: 4, lacks: ['date'] })
    expect(preview.words.filter(({ known }) => known === undefined)).toMatchObject([
      { word: 'Mixta', rows: 1, firstRow: 3, means: undefined },
      { word: 'Red Nueva', rows: 1, means: CREATE },
      { word: 'Nobody Yet', rows: 1, means: CREATE },
    ])
    // the row of the other one waits
    expect(preview.newOrganisations.map(({ name }) => name.es)).toEqual(['Red Nueva'])
    expect(preview.columns[6]).toMatchObject({ heading: 'Observaciones', target: null, example: 'interno', filled: 1 })
  })

  it('takes what a person says: another cell, a word, a new name left out', () => {
    const { preview } = importInto(paraguay, 'activities', {
      fixes: { [cellKey(4, 0)]: '30 Jun 2020' },
      words: {
        [wordKey('activity-mode', 'mixta')]: 'hybrid',
        [wordKey('organisation', 'red nueva')]: LEAVE_OUT,
        [wordKey('organisation', 'nobody yet')]: makeId('org', 'own'),
      },
    })
    expect(countsOf(preview)).toEqual({ added: 3, kept: 1 })
    expect(preview.newOrganisations).toEqual([])
    expect(preview.batch.activities?.add.map(({ date, mode, partnerIds }) => [date, mode, partnerIds])).toEqual([
      ['2020-05-13', 'in-person', ['org_min']],
      ['2020-05-20', 'hybrid', ['org_min']],
      ['2020-06-30', 'virtual', ['org_own']],
    ])
  })

  it('makes a project of a new name when somebody says so, or when there is none', () => {
    const table = tableOf(
      ['Date', 'Title', 'Type', 'Project'],
      ['2020-05', 'B', 'event', 'Luz'],
      ['2020-02', 'A', 'event', 'Luz'],
    )
    const { preview, settings } = importInto(table, 'activities')
    expect(countsOf(preview)).toEqual({ waiting: 2 })
    const words = { [wordKey('project', 'luz')]: CREATE }
    const said = importInto(table, 'activities', { ...settings, words }).preview
    expect(said.newProjects).toMatchObject([
      { name: { text: 'Luz', lang: 'en' }, start: '2020-02', countryIds: ['cty_PRY'] },
    ])
    const after = importRecords(said.batch)(smallProject())
    expect([after.fieldProjects.length, after.activities.length]).toEqual([2, 3])
    const none = { ...smallProject(), fieldProjects: [], activities: [], updates: [] }
    expect(countsOf(importInto(table, 'activities', {}, none).preview)).toEqual({ added: 2 })
  })

  it('takes for a row without a project the one that was picked, if this project has it', () => {
    const table = tableOf(['Date', 'Title', 'Type'], ['2020-05-14', 'New', 'event'])
    const by = (defaults: Record<string, string>) => countsOf(importInto(table, 'activities', { defaults }).preview)
    expect(by({ project: 'fpr_sun' })).toEqual({ added: 1 })
    expect(by({ project: 'fpr_of-another-file' })).toEqual({ waiting: 1 })
    expect(by({})).toEqual({ waiting: 1 })
  })

  it('of a row that is there: skipped, updated, or added again', () => {
    const table = tableOf(
      ['Date', 'Title', 'Project', 'Type', 'Participants'],
      ['2020-05-13', 'TRAINING', 'Sun', 'workshop', '1,200'],
    )
    const by = (duplicates: 'skip' | 'update' | 'add') => importInto(table, 'activities', { duplicates }).preview
    expect(countsOf(by('skip'))).toEqual({ kept: 1 })
    expect(by('skip').batch.activities).toEqual({ add: [], change: [] })
    expect(by('update').outcomes[0]).toMatchObject({
      is: 'changed',
      changes: [
        { field: 'type', before: 'training', after: 'workshop' },
        { field: 'title', before: 'Training', after: 'TRAINING' },
        { field: 'participants', before: undefined, after: 1200 },
      ],
    })
    expect(by('update').batch.activities?.change).toMatchObject([{ id: 'act_a', mode: 'virtual', answers: [{}] }])
    expect(countsOf(by('add'))).toEqual({ added: 1 })
  })

  it('of a row that stands in the table twice names the first', () => {
    const row = ['2020-05-14', 'New', 'Sun', 'workshop', '']
    const { preview } = importInto(
      tableOf(['Date', 'Title', 'Project', 'Type', 'Audience'], row, row, row.with(4, 'police')),
      'activities',
      { duplicates: 'update' },
    )
    expect(preview.outcomes).toMatchObject([
      { is: 'added', row: 2 },
      { is: 'repeated', row: 3, sameAs: 2, changes: [] },
      { is: 'repeated', row: 4, sameAs: 2, changes: [{ field: 'audience' }] },
    ])
    expect(preview.batch.activities?.add).toMatchObject([{ audience: { en: 'police' } }])
  })

  it('reads 03/04/2020 as the other dates of the file are, and asks where none tells', () => {
    const dates = (...texts: string[]) =>
      importInto(
        tableOf(['Date', 'Title', 'Project', 'Type'], ...texts.map((text, i) => [text, `T${i}`, 'Sun', 'event'])),
        'activities',
      ).preview
    expect(dates('03/04/2020', '13/04/2020').batch.activities?.add[0]?.date).toBe('2020-04-03')
    expect(dates('03/04/2020', '04/13/2020').batch.activities?.add[0]?.date).toBe('2020-03-04')
    const open = dates('03/04/2020')
    expect([open.datesByOrder, open.dateOrder, open.problems[0]?.is]).toEqual([1, null, 'ambiguous'])
    expect(dates('03/04/2020', '13/04/2020', '04/13/2020').dateOrder).toBe(null)
  })
})

describe('the preview of other records', () => {
  it('sets tiers from a row for each edition and from a column for each edition', () => {
    const project = smallProject()
    const long = importInto(
      tableOf(['Country', 'Year', 'Tier'], ['PRY', 2020, '2WL'], ['francia', 2020, 1], ['France', 2020, 'Tier 2W']),
      'placements',
    )
    expect(long.preview.problems.map(({ why }) => why)).toEqual([
      '“francia” is not a country of this briefing.',
      '“Tier 2W” is not a tier: 1, 2, 2WL, 3, SC, or ? for unknown.',
    ])
    const after = importRecords(long.preview.batch)(project)
    expect(after.placements).toMatchObject([{ id: 'tpl_PRY-2020', tier: '2WL', status: 'entered', evidence: [] }])
    const wide = importInto(tableOf(['Country', '2020'], ['Paraguay', 2], ['France', '1']), 'placements').preview
    expect(countsOf(wide)).toEqual({ unchanged: 1, added: 1 })
    expect(importRecords(wide.batch)(project).placements[1]).toMatchObject({ id: 'tpl_FRA-2020', tier: '1' })
  })

  it('puts findings at the end of their kind', () => {
    const { preview } = importInto(
      tableOf(
        ['Finding', 'Kind', 'Pillar'],
        ['New one', 'recomendación', 'protección'],
        ['statement 0', 'recommendation', 'prevention'],
      ),
      'findings',
    )
    expect(countsOf(preview)).toEqual({ added: 1, kept: 1 })
    expect(importRecords(preview.batch)(smallProject()).findings.at(-1)).toMatchObject({
      order: 3,
      countryId: 'cty_PRY',
    })
  })

  it('knows an organisation by its acronym, and what a ministry is', () => {
    const { preview } = importInto(
      tableOf(['Name', 'Acronym'], ['Ministry of the Family', 'MIN'], ['Ministerio Público', ''], ['Red', '']),
      'organisations',
    )
    expect(countsOf(preview)).toEqual({ kept: 1, added: 2 })
    expect(preview.batch.organisations?.add.map(({ kind }) => kind)).toEqual(['government', 'civil-society'])
  })
})

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Sun',
    'MIN',
    'training',
    '31/06/2020',
    '03/04/2020',
    '13/05/2020',
    '2WL',
    '45%',
    '#REF!',
    '=1+1',
    'PRY',
    '2020',
    'a; b',
    '#date',
    'x'.repeat(600),
    '\u0000',
    '\ud83d',
  ),
  fc.string({ maxLength: 12 }),
)
const arbitraryCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: nasty },
  fc.constant(null),
  fc.double(),
  fc.integer({ min: -5, max: 60_000 }),
  fc.boolean(),
  fc.constant({ day: isoDate(2020, 5, 13) }),
)

describe('any table', () => {
  it('loses no cell without a word, can be imported, and is undone', () => {
    const project = deepFreeze(smallProject())
    fc.assert(
      fc.property(
        fc.constantFrom(...KIND_IDS),
        fc.constantFrom('skip', 'update', 'add'),
        fc.array(fc.array(arbitraryCell, { maxLength: 9 }), { maxLength: 12 }),
        fc.boolean(),
        (kind, duplicates, rows, withHeadings) => {
          const fields = ALL_KINDS[kind].fields(project)
          const table = tableOf(
            ...(withHeadings ? [fields.slice(0, 9).map(({ headings }) => headings[0] ?? '')] : []),
            ...rows,
          )
          const { settings, preview } = importInto(table, kind, { duplicates }, project)
          const problems = new Map(preview.problems.map((problem) => [cellKey(problem.row, problem.column), problem]))
          for (const [at, cells] of table.rows.entries()) {
            const row = at + 1
            if (row < settings.headings.firstDataRow || isEmptyRow(cells)) continue
            const values = preview.outcomes.find((outcome) => outcome.row === row)?.values
            expect(values, `row ${row} met a fate`).toBeDefined()
            for (const [column, cell] of cells.entries()) {
              const target = settings.targets[column]
              if (isEmptyCell(cell) || target === null || target === undefined) continue
              const isRead = values !== undefined && values[target] !== undefined
              expect(isRead || problems.has(cellKey(row, column)), `row ${row}, ${target}: ${cellText(cell)}`).toBe(
                true,
              )
            }
          }
          const history = record(startHistory(project, project), importRecords(preview.batch)(project), 'import')
          const parsed = parseProject(new TextEncoder().encode(serializeProject(history.present)))
          expect(parsed.ok ? '' : parsed.message).toBe('')
          expect(undo(history).present).toBe(project)
          expect(redo(undo(history)).present).toBe(history.present)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('what was written out', () => {
  const project = { ...smallProject(), activities: [] }
  const arbitraryActivity: fc.Arbitrary<Activity> = fc
    .record({
      type: fc.constantFrom(...ACTIVITY_TYPES),
      mode: fc.constantFrom(null, ...ACTIVITY_MODES),
      title: fc.stringMatching(/^[A-Za-zÁñ0-9;,"][A-Za-z ;,"\n]{0,20}[a-z]$/).filter((text) => !text.includes('\n')),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      quantity: fc.integer({ min: 1, max: 5_000 }),
      participants: fc.option(fc.integer({ min: 0, max: 100_000 })),
      partners: fc.uniqueArray(fc.constantFrom(...project.organisations.map(({ id }) => id))),
    })
    .map(({ title, month, day, partners, ...rest }) => ({
      ...rest,
      id: makeId('act', 'x'),
      projectId: makeId('fpr', 'sun'),
      title: { en: title },
      date: isoDate(2020, month, day),
      end: null,
      audience: {},
      partnerIds: partners,
      outcome: {},
      answers: [],
      sourceId: null,
    }))

  it('is read as the same values', () => {
    const keyOf = ({ date, title }: Activity) => `${date} ${(title.en ?? '').toLowerCase().replaceAll(/\s+/g, ' ')}`
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryActivity, { selector: keyOf, maxLength: 8 }),
        fc.boolean(),
        (written, asDays) => {
          const table = tableOf(
            ['Date', 'Title', 'Project', 'Type', 'Mode', 'Partners', 'Participants', 'Number of events'],
            ...written.map((activity) => [
              asDays
                ? { day: isoDate(2020, Number(activity.date.slice(5, 7)), Number(activity.date.slice(8))) }
                : writeShortDate(activity.date),
              activity.title.en ?? '',
              'Sun',
              activity.type,
              activity.mode,
              activity.partnerIds.map((id) => project.organisations.find((o) => o.id === id)?.name.en ?? '').join('; '),
              activity.participants,
              String(activity.quantity),
            ]),
          )
          const { preview } = importInto(table, 'activities', {}, project)
          const read = importRecords(preview.batch)(project).activities
          expect(read.map((activity) => ({ ...activity, id: 'same' }))).toEqual(
            written.map((activity) => ({ ...activity, id: 'same' })),
          )
        },
      ),
    )
  })
})

it('previews five thousand rows', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [
    `${1 + (i % 28)}/${1 + (i % 12)}/2020`,
    `Activity ${i}`,
    'Sun',
    'Capacitación',
    'Virtual',
    `Org ${i % 60}; MIN`,
    String(i),
  ])
  const table = tableOf([...HEADINGS.slice(0, 6), 'Participantes'], ...rows)
  const context = contextOf(smallProject())
  const { settings } = importInto(table, 'activities')
  const preview = previewImport(table, settings, context)
  expect(preview.batch.activities?.add).toHaveLength(4_999) // one is there already
  expect(preview.newOrganisations).toHaveLength(60)
  expect(importRecords(preview.batch)(context.project).activities).toHaveLength(5_000)
})

describe('what else a row says', () => {
  const around: readonly string[] = ['2020-05-13', 'A training', 'Sun', 'Training']
  const heads = ['Date', 'Activity', 'Project', 'Type'] as const
  const added = (preview: ReturnType<typeof importInto>['preview']) => preview.batch.activities?.add ?? []

  it('a number of events that a table has a column for is unknown where the cell is empty; without the column a row is one event', () => {
    const counted = importInto(
      tableOf(
        [...heads, 'Events'],
        [...around, '3'],
        [...around.with(1, 'B'), ''],
        [...around.with(1, 'C'), 'several'],
      ),
      'activities',
    )
    expect(added(counted.preview).map(({ quantity }) => quantity)).toEqual([3, null, null])
    expect(added(importInto(tableOf(heads, around), 'activities').preview).map(({ quantity }) => quantity)).toEqual([1])
  })

  it('its source is found by title, or made once; the page goes along', () => {
    const { preview } = importInto(
      tableOf(
        [...heads, 'Fuente', 'Página'],
        [...around, 'The report', 'p. 4'],
        [...around.with(1, 'B'), 'Field notes', ''],
        [...around.with(1, 'C'), 'field notes', ''],
        [...around.with(1, 'D'), 'https://example.org/notes', ''],
      ),
      'activities',
      {},
      {
        ...smallProject(),
        sources: smallProject().sources.map((source) => ({ ...source, title: { en: 'The Report' } })),
      },
    )
    expect(preview.newSources.map(({ title, kind, url }) => [title.en, kind, url])).toEqual([
      ['Field notes', 'other', ''],
      ['https://example.org/notes', 'webpage', 'https://example.org/notes'],
    ])
    const [notes, page] = preview.newSources.map(({ id }) => id)
    expect(added(preview).map(({ sourceId, locator }) => [sourceId, locator])).toEqual([
      [makeId('src', 'tip'), 'p. 4'],
      [notes, undefined],
      [notes, undefined],
      [page, undefined],
    ])
    const after = importRecords(preview.batch)(smallProject())
    expect(after.sources).toHaveLength(smallProject().sources.length + 2)
  })

  it('a title that two editions share means neither; with its year it does', () => {
    const [source] = smallProject().sources
    if (!source) throw new Error('the small project has a source')
    const report = (id: string, issued: string) => ({
      ...source,
      id: makeId('src', id),
      title: { en: 'Report' },
      issued: isoDate(Number(issued), 6, 1),
    })
    const project = {
      ...smallProject(),
      sources: [...smallProject().sources, report('a', '2019'), report('b', '2020')],
    }
    const sources = (text: string) =>
      added(importInto(tableOf([...heads, 'Source'], [...around, text]), 'activities', {}, project).preview).map(
        ({ sourceId }) => sourceId,
      )
    expect(sources('Report 2020')).toEqual(['src_b'])
    expect(sources('report (2019)')).toEqual(['src_a'])
    expect(sources('Report')).toEqual([expect.stringContaining('made')])
  })

  it('a tier has its source, which goes when the tier changes', () => {
    const rows = (tier: string, source: string) =>
      tableOf(['Country', 'Edition', 'Tier', 'Source'], ['USA', '2020', tier, source])
    const first = importRecords(importInto(rows('1', 'Gazette'), 'placements').preview.batch)(smallProject())
    const made = first.placements.find(({ countryId }) => countryId === 'cty_USA')
    expect(first.sources.find(({ id }) => id === made?.sourceId)?.title).toEqual({ en: 'Gazette' })
    const second = importRecords(importInto(rows('2', ''), 'placements', {}, first).preview.batch)(first)
    expect(second.placements.find(({ countryId }) => countryId === 'cty_USA')).not.toHaveProperty('sourceId')
  })
})

describe('law-enforcement numbers', () => {
  const statistics = (...rows: readonly (readonly Cell[])[]) => importInto(tableOf(...rows), undefined)

  it('stand a year in a row, or each in its own', () => {
    const wide = statistics(['Year', 'Investigations', 'Convictions', 'Note'], [2019, 141, 'n/a', 'As restated'])
    expect(wide.settings.kind).toBe('statistics')
    expect(wide.preview.batch.statistics?.add.map(({ id, value, note }) => [id, value, note])).toEqual([
      ['sta_PRY-investigations-2019', 141, 'As restated'],
      ['sta_PRY-convictions-2019', null, 'As restated'],
    ])
    const long = statistics(['País', 'Año', 'Indicador', 'Valor'], ['Paraguay', '2019', 'Condenas', '22'])
    expect(long.settings.kind).toBe('statistics')
    expect(long.preview.batch.statistics?.add.map(({ measure, value }) => [measure, value])).toEqual([
      ['convictions', 22],
    ])
  })

  it('do not take the place of a table of tiers', () =>
    expect(statistics(['Country', 'Year', 'Tier'], ['Paraguay', '2020', '2']).settings.kind).toBe('placements'))

  it.each([
    ['19', 'Not a year in four digits.'],
    ['1066', 'Not a year from 1900 to 2199.'],
    ['=2019', 'A formula. It is read as text; write the year it stands for.'],
  ])('of the year %j are not imported, and that is said', (year, why) => {
    const { preview } = statistics(['Year', 'Convictions'], [year, '22'])
    expect(preview.problems.map((problem) => problem.why)).toEqual([why])
    expect(preview.outcomes).toMatchObject([{ is: 'waiting', lacks: ['year'] }])
  })

  it('that are there already take what the file says', () => {
    const before = importRecords(statistics(['Year', 'Convictions'], ['2019', '22']).preview.batch)(smallProject())
    const again = importInto(tableOf(['Year', 'Convictions'], ['2019', '23'], ['2019', '23']), 'statistics', {}, before)
    expect(countsOf(again.preview)).toEqual({ changed: 1, unchanged: 1 })
    expect(importRecords(again.preview.batch)(before).statistics.map(({ value }) => value)).toEqual([23])
  })
})
