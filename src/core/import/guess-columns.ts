/** Which row has the headings, and which column means what, by headings in three languages and by HXL hashtags. */
import type { Language } from '../model/language'
import type { Field } from './field'
import { foldHeading } from './fold'
import { type Cell, cellText, columnLetter, isEmptyCell, isEmptyRow, type Table } from './table'

export interface Headings {
  /** Row of the headings, from 1; null: the table has none. */
  readonly row: number | null
  /** First row of the data, from 1. */
  readonly firstDataRow: number
  /** Of each column; without a heading its letter. */
  readonly names: readonly string[]
  /** HXL hashtags of each column; empty where there is none. */
  readonly hashtags: readonly string[]
}

export interface Guess {
  readonly headings: Headings
  /** Field of each column; null: left out. */
  readonly targets: readonly (string | null)[]
}

/** Titles and empty rows above the headings are not longer than this. */
const LOOK_AT = 20
const HASHTAG = /^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z0-9_]+)*$/i

export const columnCount = (table: Table): number => table.rows.reduce((most, row) => Math.max(most, row.length), 0)

export function guessColumns(table: Table, fields: readonly Field[]): Guess {
  const headings = headingsAt(table, guessHeadingRow(table, fields))
  return { headings, targets: guessTargets(headings, fields) }
}

/** The headings when somebody says which row has them. @param row from 1; null: none */
export function headingsAt(table: Table, row: number | null): Headings {
  const width = columnCount(table)
  const cells = row === null ? [] : (table.rows[row - 1] ?? [])
  const own = isHashtagRow(cells)
  const below = row === null || own ? undefined : table.rows.slice(row, row + 2).findIndex(isHashtagRow)
  const tagRow = row === null ? undefined : own ? row : below !== undefined && below >= 0 ? row + 1 + below : undefined
  const tags = tagRow === undefined ? [] : (table.rows[tagRow - 1] ?? [])
  return {
    row,
    firstDataRow: (tagRow ?? row ?? 0) + 1,
    names: Array.from({ length: width }, (_, column) => cellText(cells[column]) || `Column ${columnLetter(column)}`),
    hashtags: Array.from({ length: width }, (_, column) => {
      const text = cellText(tags[column])
      return HASHTAG.test(text) ? text.toLowerCase().replaceAll(/\s/g, '') : ''
    }),
  }
}

/** Each field once: the first column that fits best gets it. */
export function guessTargets({ row, names, hashtags }: Headings, fields: readonly Field[]): readonly (string | null)[] {
  const targets: (string | null)[] = names.map(() => null)
  if (row === null && hashtags.every((tag) => tag === '')) return targets
  const taken = new Set<string>()
  for (const rank of [byHashtag, byHeading, byBareHashtag, byBeginning]) {
    names.forEach((name, column) => {
      if (targets[column] !== null) return
      const field = rank(fields, foldHeading(name), hashtags[column] ?? '')
      if (field === undefined || taken.has(field.id)) return
      targets[column] = field.id
      taken.add(field.id)
    })
  }
  return targets
}

type Rank = (fields: readonly Field[], heading: string, hashtag: string) => Field | undefined

/** A hashtag with its attributes in one order, without the languages, which say nothing about the field. */
function plainTag(tag: string): string {
  const [name = '', ...attributes] = tag.split('+')
  return [name, ...attributes.filter((attribute) => !/^(?:en|es|pt)$/.test(attribute)).toSorted()].join('+')
}
const byHashtag: Rank = (fields, _heading, hashtag) =>
  hashtag === '' ? undefined : fields.find((field) => field.hashtags.map(plainTag).includes(plainTag(hashtag)))
const byBareHashtag: Rank = (fields, _heading, hashtag) =>
  hashtag === '' ? undefined : fields.find((field) => field.hashtags.includes(hashtag.split('+')[0] ?? ''))
const byHeading: Rank = (fields, heading) => fields.find((field) => field.headings.includes(heading))
/** “Fecha de la actividad” begins as “fecha”; the longest beginning wins. */
const byBeginning: Rank = (fields, heading) => {
  if (/\d/.test(heading)) return undefined // “Tier 2019” is the tier of an edition, not the tier
  let best: Field | undefined
  let length = 0
  for (const field of fields) {
    for (const name of field.headings) {
      if (name.length > length && name.length > 2 && heading.startsWith(`${name} `))
        [best, length] = [field, name.length]
    }
  }
  return best
}

const isHashtagRow = (row: readonly Cell[]): boolean => {
  const texts = row.map(cellText).filter((text) => text !== '')
  return texts.length > 0 && texts.filter((text) => HASHTAG.test(text)).length * 2 > texts.length
}

function guessHeadingRow(table: Table, fields: readonly Field[]): number | null {
  let best: number | null = null
  let most = 0
  const rows = table.rows.slice(0, LOOK_AT)
  for (const [index, row] of rows.entries()) {
    if (isHashtagRow(row)) {
      // the headings stand above the hashtags; a table may have hashtags alone
      const above = rows[index - 1]
      return above && !isEmptyRow(above) && above.every((cell) => isEmptyCell(cell) || typeof cell === 'string')
        ? index
        : index + 1
    }
    const known = row.filter((cell) => {
      const heading = foldHeading(cellText(cell))
      return heading !== '' && (byHeading(fields, heading, '') ?? byBeginning(fields, heading, '')) !== undefined
    }).length
    // one word may be there by chance, unless there is hardly more than that
    const filled = row.filter((cell) => !isEmptyCell(cell)).length
    if (known > most && (known >= 2 || filled <= 2)) [best, most] = [index + 1, known]
  }
  return best ?? wordsRow(rows)
}

/** A first row of words above rows that have more than words. */
function wordsRow(rows: readonly (readonly Cell[])[]): number | null {
  const first = rows.findIndex((row) => !isEmptyRow(row))
  const row = rows[first]
  if (!row || rows.length < first + 2) return null
  const isWord = (cell: Cell): boolean => typeof cell === 'string' && /\p{L}{2}/u.test(cell) && !/\d/.test(cell)
  const filled = row.filter((cell) => !isEmptyCell(cell))
  const below = rows
    .slice(first + 1)
    .flat()
    .filter((cell) => !isEmptyCell(cell))
  return filled.length > 1 && filled.every(isWord) && below.some((cell) => !isWord(cell)) ? first + 1 : null
}

const TELLING: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  es: /\b(?:fecha|actividad|proyecto|modalidad|hallazgo|pais|organizacion|edicion|nivel|socios?)\b/,
  pt: /\b(?:data|atividade|projeto|modalidade|achado|organizacao|edicao|parceiros?)\b/,
}
/** The language of the headings, by words that only one of the languages has. */
export function languageOf({ names }: Headings): Language {
  const text = names.map(foldHeading).join(' ')
  return TELLING.es.test(text) ? 'es' : TELLING.pt.test(text) ? 'pt' : 'en'
}

const INTERNAL =
  /^(?:observacion(?:es)?|observaco(?:es)?|observacao|notas?|notes?|comments?|comentarios?|remarks?|internal|interno|no\.?|n°|nº|#|id)$/
/** Whether a heading sounds like something that is not for print. */
export const looksInternal = (heading: string): boolean => INTERNAL.test(foldHeading(heading))
