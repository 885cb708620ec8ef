/**
 * What an import would change. Every cell that is not empty is a value of a row, a problem with its place, in a column that was left
 * out, or above the data; nothing is dropped without a word. The project is not touched.
 */
import type { ImportBatch } from '../edit/import-records'
import { newSource } from '../edit/material'
import { isWebAddressOrEmpty } from '../model/address'
import type { FieldProject, Organisation } from '../model/field-work'
import { LIMITS } from '../model/limits'
import type { Source } from '../model/material'
import type { PartialDate } from '../model/partial-date'
import { fitLine, fitText } from '../model/plain-text'
import { ALL_KINDS } from './all-kinds'
import type { Field, Value, Values } from './field'
import { fold } from './fold'
import { fieldProjectNamed } from './kinds/activities'
import { organisationNamed } from './kinds/organisations'
import type { MakeContext, RowFate } from './mold'
import { readCount, readCountOrUnknown, readYear } from './read-count'
import { type DateOrder, dependsOnOrder, orderShown, readDate } from './read-date'
import { type Reading, readAs, unreadable } from './reading'
import { CREATE, cellKey, type ImportSettings, LEAVE_OUT, wordKey } from './settings'
import {
  type Cell,
  cellText,
  isEmptyCell,
  isEmptyRow,
  isErrorText,
  isFormulaText,
  rowNumber,
  type Table,
} from './table'
import { type Vocabulary, type VocabularyName, vocabularyOf } from './vocabulary'

export interface Problem {
  /** From 1. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly heading: string
  readonly field: string
  /** As it stands there. */
  readonly text: string
  readonly why: string
  /** `left-out`: a person said that the word stands for nothing. */
  readonly is: 'unreadable' | 'ambiguous' | 'word' | 'left-out' | 'cut'
}

export type RowOutcome =
  | (RowFate & { readonly row: number; readonly values: Values })
  /** Not imported: it lacks fields that a record needs. */
  | { readonly is: 'waiting'; readonly row: number; readonly values: Values; readonly lacks: readonly string[] }

/** A word of a column, and what it stands for. */
export interface WordMatch {
  readonly vocabulary: VocabularyName
  /** The column it first stood in, from 0. */
  readonly column: number
  readonly word: string
  readonly folded: string
  readonly rows: number
  /** The first of these rows. */
  readonly firstRow: number
  /** Known by itself; undefined: somebody has to say. */
  readonly known: string | undefined
  /** A value, `CREATE`, `LEAVE_OUT`; undefined: open. */
  readonly means: string | undefined
}

export interface ColumnReport {
  readonly column: number
  readonly heading: string
  readonly hashtag: string
  readonly example: string
  readonly target: string | null
  /** Cells that are not empty. */
  readonly filled: number
  readonly read: number
  readonly unread: number
}

export interface ImportPreview {
  readonly columns: readonly ColumnReport[]
  readonly words: readonly WordMatch[]
  readonly problems: readonly Problem[]
  readonly outcomes: readonly RowOutcome[]
  readonly dataRows: number
  /** Rows above the data that are neither empty nor headings. */
  readonly above: number
  /** Dates that are another day when the order is another. */
  readonly datesByOrder: number
  /** The order they were read in; null: they were not read. */
  readonly dateOrder: DateOrder | null
  readonly newOrganisations: readonly Organisation[]
  readonly newProjects: readonly FieldProject[]
  readonly newSources: readonly Source[]
  readonly batch: ImportBatch
}

interface Column {
  readonly index: number
  readonly field: Field
  readonly vocabulary: Vocabulary | undefined
  filled: number
  unread: number
}

export function previewImport(table: Table, settings: ImportSettings, context: MakeContext): ImportPreview {
  const { headings, targets } = settings
  const kind = ALL_KINDS[settings.kind]
  const fields = kind.fields(context.project)
  const columns = targets.flatMap((target, index): Column[] => {
    const field = fields.find(({ id }) => id === target)
    if (!field) return []
    const vocabulary = 'of' in field.reads ? vocabularyOf(field.reads.of, context.project) : undefined
    return [{ index, field, vocabulary, filled: 0, unread: 0 }]
  })
  const order = settings.dateOrder ?? orderOf(table, headings.firstDataRow, columns)
  const words = new WordBook(settings, context)
  const defaults = knownDefaults(settings, fields, context)
  const problems: Problem[] = []
  const rowsTaken = kind.start(settings.duplicates, context, new Set(columns.map(({ field }) => field.id)))
  const outcomes: RowOutcome[] = []
  let dataRows = 0
  let datesByOrder = 0

  for (let at = headings.firstDataRow - 1; at < table.rows.length; at++) {
    const cells = table.rows[at] ?? []
    if (isEmptyRow(cells)) continue
    dataRows++
    const row = rowNumber(table, at)
    const values: Record<string, Value> = {}
    const open = new Set<string>()
    for (const column of columns) {
      const original = cells[column.index] ?? null
      const fix = settings.fixes[cellKey(row, column.index)]
      const cell = fix ?? original
      if (!isEmptyCell(original)) column.filled++
      if (isEmptyCell(cell)) continue
      if (column.field.reads.as === 'date' && dependsOnOrder(cell)) datesByOrder++
      const reading = readCell(cell, column, order, words, row)
      if (reading.value !== undefined) values[column.field.id] = reading.value
      for (const { why, is } of reading.problems) {
        problems.push({
          row,
          column: column.index,
          heading: headings.names[column.index] ?? '',
          field: column.field.id,
          text: cellText(cell),
          why,
          is,
        })
      }
      if (reading.problems.some(({ is }) => is !== 'cut')) column.unread++
      if (reading.problems.some(({ is }) => is !== 'cut' && is !== 'left-out')) open.add(column.field.id)
    }
    // a row that says something else, which cannot be read yet, is not given what others have
    for (const [field, value] of defaults) if (!open.has(field)) values[field] ??= value
    const lacks = kind.missing(values, fields)
    if (lacks.length > 0) outcomes.push({ is: 'waiting', row, values, lacks })
    else for (const fate of rowsTaken.take(row, values)) outcomes.push({ ...fate, row, values })
  }

  const batch = rowsTaken.batch()
  const newOrganisations = usedOrganisations(batch, words.organisations)
  const newProjects = usedProjects(batch, words.projects)
  const newSources = usedSources(batch, words.sources)
  return {
    columns: headings.names.map((heading, index): ColumnReport => {
      const column = columns.find((c) => c.index === index)
      const example = exampleOf(table, headings.firstDataRow, index)
      const filled = column?.filled ?? countFilled(table, headings.firstDataRow, index)
      const unread = column?.unread ?? 0
      return {
        column: index,
        heading,
        hashtag: headings.hashtags[index] ?? '',
        example,
        target: column?.field.id ?? null,
        filled,
        read: filled - unread,
        unread,
      }
    }),
    words: words.matches(),
    problems,
    outcomes,
    dataRows,
    above: table.rows
      .slice(0, headings.firstDataRow - 1)
      .filter((row, at) => at + 1 !== headings.row && !isEmptyRow(row)).length,
    datesByOrder,
    dateOrder: order,
    newOrganisations,
    newProjects,
    newSources,
    batch: {
      ...batch,
      ...(newSources.length > 0 ? { sources: { add: newSources, change: [] } } : {}),
      ...(newOrganisations.length > 0 ? { organisations: { add: newOrganisations, change: [] } } : {}),
      ...(newProjects.length > 0 ? { fieldProjects: { add: newProjects, change: [] } } : {}),
    },
  }
}

/** What was picked for another project, and is remembered, means nothing here. */
const knownDefaults = (
  { defaults }: ImportSettings,
  fields: readonly Field[],
  { project }: MakeContext,
): readonly (readonly [string, string])[] =>
  Object.entries(defaults).filter(([id, value]) => {
    const reads = fields.find((field) => field.id === id)?.reads
    return reads?.as === 'word' && vocabularyOf(reads.of, project).values.includes(value)
  })

/** Only organisations that a record of the batch names: a row that waits brings none. */
function usedOrganisations({ activities }: ImportBatch, created: readonly Organisation[]): readonly Organisation[] {
  if (created.length === 0) return created
  const named = new Set([...(activities?.add ?? []), ...(activities?.change ?? [])].flatMap((a) => a.partnerIds))
  return created.filter(({ id }) => named.has(id))
}
function usedSources(
  { activities, placements, findings, statistics }: ImportBatch,
  created: readonly Source[],
): readonly Source[] {
  if (created.length === 0) return created
  const lists = [activities, placements, findings, statistics]
  const named = new Set(
    lists.flatMap((changes): readonly (string | null | undefined)[] =>
      [...(changes?.add ?? []), ...(changes?.change ?? [])].map(({ sourceId }) => sourceId),
    ),
  )
  return created.filter(({ id }) => named.has(id))
}
/** They begin with the first of their activities. */
function usedProjects({ activities }: ImportBatch, created: readonly FieldProject[]): readonly FieldProject[] {
  if (created.length === 0) return created
  const first = new Map<string, PartialDate>()
  for (const { projectId, date } of activities?.add ?? []) {
    const before = first.get(projectId)
    if (before === undefined || date < before) first.set(projectId, date)
  }
  return created.flatMap((made) => {
    const start = first.get(made.id)
    return start === undefined ? [] : [{ ...made, start }]
  })
}

interface CellReading {
  readonly value: Value | undefined
  readonly problems: readonly { readonly why: string; readonly is: Problem['is'] }[]
}
const found = (value: Value): CellReading => ({ value, problems: [] })

function readCell(cell: Cell, column: Column, order: DateOrder | null, words: WordBook, row: number): CellReading {
  const { reads } = column.field
  switch (reads.as) {
    case 'date':
      return fromReading(readDate(cell, order))
    case 'count':
      return fromReading(readCount(cell))
    case 'count-or-unknown':
      return fromReading(readCountOrUnknown(cell))
    case 'year':
      return fromReading(readYear(cell))
    case 'line':
    case 'text':
      return readText(cellText(cell), reads.as, column.field.id === 'acronym' ? LIMITS.acronym : undefined)
    case 'word':
    case 'words':
      return column.vocabulary ? words.read(cellText(cell), column.vocabulary, column.index, row, reads.as) : found('')
  }
}

const fromReading = (reading: Reading<Value>): CellReading =>
  reading.ok
    ? found(reading.value)
    : { value: undefined, problems: [{ why: reading.why, is: reading.is ?? 'unreadable' }] }

/** A text that is too long is cut, and said. */
function readText(text: string, as: 'line' | 'text', most?: number): CellReading {
  if (isErrorText(text)) return fromReading(unreadable('The spreadsheet could not compute this cell.'))
  const fitted = (as === 'line' ? fitLine(text, most) : fitText(text, most)).trim()
  if (fitted === '') return fromReading(unreadable('Nothing in this cell can be shown.'))
  const longest = most ?? LIMITS[as]
  if (text.length <= longest) return fromReading(readAs(fitted))
  return {
    value: fitted,
    problems: [{ why: `Longer than ${longest} characters: the rest is cut off.`, is: 'cut' }],
  }
}

/** The order that the dates show which can be read in one way only; null: they show none, or both. */
function orderOf(table: Table, firstDataRow: number, columns: readonly Column[]): DateOrder | null {
  const dates = columns.filter(({ field }) => field.reads.as === 'date')
  const shown = new Set<DateOrder>()
  for (const row of table.rows.slice(firstDataRow - 1)) {
    for (const { index } of dates) {
      const order = orderShown(row[index])
      if (order) shown.add(order)
    }
  }
  const [only, other] = shown
  return only !== undefined && other === undefined ? only : null
}

const exampleOf = (table: Table, firstDataRow: number, column: number): string => {
  for (let at = firstDataRow - 1; at < table.rows.length; at++) {
    const cell = table.rows[at]?.[column]
    if (!isEmptyCell(cell)) return cellText(cell)
  }
  return ''
}
const countFilled = (table: Table, firstDataRow: number, column: number): number =>
  table.rows.slice(firstDataRow - 1).filter((row) => !isEmptyCell(row[column])).length

interface Met {
  readonly vocabulary: Vocabulary
  readonly column: number
  readonly word: string
  readonly folded: string
  readonly firstRow: number
  rows: number
}

/** The words of the table: each is looked up once, whatever the number of its rows. */
class WordBook {
  readonly #met = new Map<string, Met>()
  readonly #organisations = new Map<string, Organisation>()
  readonly #projects = new Map<string, FieldProject>()
  readonly #sources = new Map<string, Source>()

  constructor(
    private readonly settings: ImportSettings,
    private readonly context: MakeContext,
  ) {}

  get organisations(): readonly Organisation[] {
    return [...this.#organisations.values()]
  }
  get projects(): readonly FieldProject[] {
    return [...this.#projects.values()]
  }
  get sources(): readonly Source[] {
    return [...this.#sources.values()]
  }

  read(text: string, vocabulary: Vocabulary, column: number, row: number, as: 'word' | 'words'): CellReading {
    if (isErrorText(text)) return fromReading(unreadable('The spreadsheet could not compute this cell.'))
    if (isFormulaText(text) && !vocabulary.grows)
      return fromReading(unreadable('A formula. It is read as text; write the word it stands for.'))
    const values: string[] = []
    const problems: { readonly why: string; readonly is: Problem['is'] }[] = []
    const parts = as === 'words' ? this.parts(text, vocabulary) : [text]
    if (parts.length === 0) return fromReading(unreadable('Only separators stand here, no name.'))
    for (const word of parts) {
      const met = this.meet(word, vocabulary, column, row)
      const means = this.meaning(met)
      if (means === undefined) problems.push({ why: notKnown(word, vocabulary), is: 'word' })
      else if (means === LEAVE_OUT) problems.push({ why: `“${word}” is left out, as you said.`, is: 'left-out' })
      else if (means === CREATE) values.push(this.create(met).id)
      else values.push(means)
    }
    return { value: as === 'words' ? (values.length > 0 ? [...new Set(values)] : undefined) : values[0], problems }
  }

  matches(): readonly WordMatch[] {
    return [...this.#met.values()].map((met) => ({
      vocabulary: met.vocabulary.name,
      column: met.column,
      word: met.word,
      folded: met.folded,
      rows: met.rows,
      firstRow: met.firstRow,
      known: met.vocabulary.find(met.word),
      means: this.meaning(met),
    }))
  }

  /** A name that is known as a whole may have a comma or a bar in it. */
  private parts(text: string, vocabulary: Vocabulary): readonly string[] {
    if (vocabulary.find(text) !== undefined) return [text]
    const split = (by: RegExp): readonly string[] =>
      text
        .split(by)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    const byComma = split(/\s*[,;|\n]\s*/)
    return byComma.every((part) => vocabulary.find(part) !== undefined) ? byComma : split(/[;|\n]/)
  }

  private meet(word: string, vocabulary: Vocabulary, column: number, row: number): Met {
    const folded = fold(word)
    const key = wordKey(vocabulary.name, folded)
    const known = this.#met.get(key)
    if (known) {
      known.rows++
      return known
    }
    const met: Met = { vocabulary, column, word: fitLine(word), folded, firstRow: row, rows: 1 }
    this.#met.set(key, met)
    return met
  }

  private meaning({ vocabulary, folded, word }: Met): string | undefined {
    const said = this.settings.words[wordKey(vocabulary.name, folded)]
    if (said === LEAVE_OUT || (said === CREATE && vocabulary.grows)) return said
    if (said !== undefined && vocabulary.values.includes(said)) return said
    // a new partner or source is nothing unusual; a new project is, where there are some to choose from
    const isNew = vocabulary.name !== 'project' || vocabulary.values.length === 0
    return vocabulary.find(word) ?? (vocabulary.grows && isNew ? CREATE : undefined)
  }

  private create({ vocabulary, folded, word }: Met): { readonly id: string } {
    if (vocabulary.name === 'project') {
      const project = this.#projects.get(folded) ?? fieldProjectNamed(word, this.context)
      this.#projects.set(folded, project)
      return project
    }
    if (vocabulary.name === 'source') {
      const source = this.#sources.get(folded) ?? sourceNamed(word, this.context)
      this.#sources.set(folded, source)
      return source
    }
    const organisation = this.#organisations.get(folded) ?? organisationNamed(word, this.context)
    this.#organisations.set(folded, organisation)
    return organisation
  }
}

/** A source of which only the title is known, or its address. */
const sourceNamed = (word: string, { language, newId }: MakeContext): Source =>
  /^https:/i.test(word) && isWebAddressOrEmpty(word)
    ? { ...newSource(newId('src'), 'webpage'), title: { [language]: word }, url: word }
    : { ...newSource(newId('src'), 'other'), title: { [language]: word } }

const NAMES: Readonly<Record<VocabularyName, string>> = {
  'activity-type': 'a type of activity',
  'activity-mode': 'a mode',
  project: 'a project of this briefing',
  organisation: 'an organisation of this briefing',
  'organisation-kind': 'a kind of organisation',
  country: 'a country of this briefing',
  edition: 'an edition of this briefing',
  tier: 'a tier: 1, 2, 2WL, 3, SC, or ? for unknown',
  'finding-kind': 'a kind of finding: progress, shortcoming or recommendation',
  pillar: 'a pillar: prosecution, protection, prevention or partnership',
  measure: 'something that is counted: investigations, prosecutions, convictions or victims identified',
  source: 'a source of this briefing',
}
const notKnown = (word: string, { name }: Vocabulary): string => `“${word}” is not ${NAMES[name]}.`
