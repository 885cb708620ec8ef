/**
 * A comparison as a page of its own: one HTML file that needs nothing else, loads nothing and runs nothing. HTML and not a PDF, because
 * only HTML has a word for text that came (`ins`) and text that went (`del`), which readers of the screen know; the pages of a briefing
 * have no such tags. What a project says is escaped, whatever it says.
 */
import type { ValueChange } from '../checks/value-changes'
import type { Project } from '../model/project'
import type { ComparedFigure } from './compare-figures'
import { COMPARED_KINDS, type ComparedRecord, countKinds } from './compare-projects'
import type { Part } from './diff-units'
import { RECORD_WORDS } from './record-words'

export interface ComparePage {
  readonly from: { readonly name: string; readonly project: Project }
  readonly to: { readonly name: string; readonly project: Project }
  readonly records: readonly ComparedRecord[]
  readonly figures: readonly ComparedFigure[]
  /** Values of the text whose words nobody touched: they follow from what changed. */
  readonly values: readonly ValueChange[]
}

export function comparePage({ from, to, records, figures, values }: ComparePage): string {
  const title = `What changed from “${from.name}” to “${to.name}”`
  const counts = countKinds(records)
  const told = COMPARED_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`)
  const lists = [...new Set(records.map((record) => record.in))]
  const names = new Map<string, string>(to.project.figures.map(({ id, title: words }) => [id, firstText(words)]))
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${told.length === 0 ? 'Both say the same.' : `${told.join(', ')}. Everything else is the same in both.`}</p>
<p>Text that came is <ins>underlined</ins>, text that went is <del>struck through</del>.</p>
${lists.length > 2 ? contents(lists, records) : ''}${lists.map((list) => section(list, records)).join('')}${values.length === 0 ? '' : valuesSection(values)}${figures.length === 0 ? '' : `<section id="shown">\n<h2>What figures show</h2>\n${figures.map((figure) => figureTable(figure, names)).join('')}</section>\n`}</main>
</body>
</html>
`
}

const NO_VALUE = 'no value'
const valuesSection = (values: readonly ValueChange[]): string =>
  `<section id="values">\n<h2>What values in the text say</h2>\n<table>\n<thead><tr><th scope="col">Value</th><th scope="col">Was</th><th scope="col">Is</th></tr></thead>\n<tbody>\n${values
    .map(
      ({ what, before, after }) =>
        `<tr><th scope="row">${escaped(what)}</th><td>${escaped(before ?? NO_VALUE)}</td><td>${escaped(after ?? NO_VALUE)}</td></tr>\n`,
    )
    .join('')}</tbody>\n</table>\n</section>\n`

const firstUp = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
const heading = (list: ComparedRecord['in']): string => firstUp(RECORD_WORDS[list][1])

const contents = (lists: readonly ComparedRecord['in'][], records: readonly ComparedRecord[]): string =>
  `<nav aria-label="Contents"><ul>\n${lists
    .map((list) => {
      const count = records.filter((record) => record.in === list).length
      return `<li><a href="#${list}">${heading(list)}</a>, ${count}</li>\n`
    })
    .join('')}</ul></nav>\n`

const section = (list: ComparedRecord['in'], records: readonly ComparedRecord[]): string =>
  `<section id="${list}">\n<h2>${heading(list)}</h2>\n${records
    .filter((record) => record.in === list)
    .map(article)
    .join('')}</section>\n`

function article({ in: list, kind, id, name, fields, place }: ComparedRecord): string {
  const shown = name === '' ? `${firstUp(RECORD_WORDS[list][0])} ${id}` : name
  const moved =
    place === undefined
      ? ''
      : `<p>${place.behind === null ? 'Moved to the first place.' : `Moved behind “${escaped(place.behind)}”.`}</p>\n`
  const rows = fields.map(
    ({ field, parts }) =>
      `<dt>${escaped(firstUp(field))}</dt>\n<dd>${parts === undefined ? 'Other data' : marked(parts)}</dd>\n`,
  )
  return `<article>\n<h3>${escaped(shown)} <span class="kind">${kind}</span></h3>\n${moved}${rows.length === 0 ? '' : `<dl>\n${rows.join('')}</dl>\n`}</article>\n`
}

function figureTable(
  { figure, head, rows, sameRows, reasons }: ComparedFigure,
  names: ReadonlyMap<string, string>,
): string {
  const caption = names.get(figure) || figure
  const body = rows.map(
    ({ is, cells }) =>
      `<tr><td>${is}</td>${cells.map((parts) => `<td>${is === 'changed' ? marked(parts) : escaped(parts.map(({ text }) => text).join(''))}</td>`).join('')}</tr>\n`,
  )
  return `${reasons.map((reason) => `<p>${escaped(reason)}</p>\n`).join('')}<table>\n<caption>${escaped(caption)}${sameRows > 0 ? ` (${sameRows} more rows are the same)` : ''}</caption>\n<thead><tr><th scope="col">Row</th>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`
}

const TAG = { added: 'ins', removed: 'del' } as const
const marked = (parts: readonly Part[]): string =>
  parts
    .map(({ is, text }) => (is === 'same' ? escaped(text) : `<${TAG[is]}>${escaped(text)}</${TAG[is]}>`))
    .join('')
    .trim()

const firstText = (words: Readonly<Record<string, unknown>>): string => {
  const [inlines] = Object.values(words)
  if (!Array.isArray(inlines)) return ''
  return inlines.map((one: unknown) => (isText(one) ? one.text : '…')).join('')
}
const isText = (one: unknown): one is { text: string } =>
  typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 0 0 0.5rem; }
.kind { font-weight: 400; border: 1px solid; border-radius: 4px; padding: 0 0.4em; font-size: 0.85em; white-space: nowrap; }
article { border-top: 1px solid GrayText; padding: 1rem 0; overflow-wrap: anywhere; }
dt { font-size: 0.9rem; }
dd { margin: 0 0 0.75rem; white-space: pre-line; }
ins { text-decoration: underline; text-decoration-thickness: 2px; font-weight: 600; }
del { text-decoration: line-through; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; border: 1px solid GrayText; padding: 0.25rem 0.5rem; }
@media print { article, tr { break-inside: avoid; } }`
