import type { ValueChange } from '../../core/checks/value-changes'
import type { ComparedRecord } from '../../core/compare/compare-projects'
import type { Part } from '../../core/compare/diff-units'
import { RECORD_WORDS } from '../../core/compare/record-words'
import { nameOf } from '../storage/disk-errors'
import { type Command, Stop } from './command'
import { openProject } from './open-project'
import { forceOption } from './options'
import { refuseExisting, writeFile } from './write-file'

/** “changed  finding “Services …” (fnd_a): statement: …old → new…”. */
export function changeLine(
  { in: list, kind, id, name, fields, place }: ComparedRecord,
  shorten: (parts: readonly Part[]) => readonly Part[],
): string {
  const what = `${kind.padEnd(7)} ${RECORD_WORDS[list][0]}${name === '' ? '' : ` “${name}”`} (${id})`
  const moved =
    place === undefined ? '' : `\n          ${place.behind === null ? 'now the first' : `now behind “${place.behind}”`}`
  const isWhole = kind === 'added' || kind === 'removed'
  const told = isWhole
    ? []
    : fields.map(({ field, parts }) =>
        parts
          ? `\n          ${field}: ${shorten(parts)
              .map(marked)
              .join('')
              .trim()
              .replaceAll(/\s*\n\s*/g, ' ¶ ')}`
          : `\n          ${field}`,
      )
  return `${what}${moved}${told.join('')}\n`
}

/** “value   “six”, now “seven”: Length of the streak …”: words that nobody touched say something else. */
const valueLine = ({ what, before, after }: ValueChange): string =>
  `value   ${before === null ? 'none' : `“${before}”`}, now ${after === null ? 'none' : `“${after}”`}: ${what}\n`

const marked = ({ is, text }: Part): string =>
  is === 'same' ? text : is === 'removed' ? `[-${text.trim()}-]` : `{+${text.trim()}+}${/\s$/.test(text) ? ' ' : ''}`

export const diffCommand: Command = {
  name: 'diff',
  files: ['A', 'B'],
  options: [
    { name: 'json', about: 'Print the changes for other programs.' },
    { name: 'page', value: 'FILE', about: 'Write them as a page of HTML that any browser opens without a network.' },
    forceOption,
  ],
  summary: 'Says what changed from one project file to another.',
  details:
    'Record by record and field by field; text that went is in [-…-], text that came in {+…+}. Then the values of the text that follow from it and say something else. Ends with code 0 whether or not there is a difference.',
  run: async (call, io) => {
    const [a = '', b = ''] = call.files
    const { project: before } = await openProject(a)
    const { project: after } = await openProject(b)
    const { compareProjects } = await import('../../core/compare/compare-projects')
    const records = compareProjects(before, after)
    const { valueChanges } = await import('../../core/checks/value-changes')
    const { scopeLike } = await import('../../core/compare/units')
    const values = valueChanges(scopeLike(before), scopeLike(after))
    const page = call.text('page')
    if (page !== undefined) {
      if (!/\.html?$/i.test(page)) throw new Stop(2, `--page writes HTML, so its name should end in .html: ${page}`)
      const { comparePage } = await import('../../core/compare/compare-page')
      const { compareFigures } = await import('../../core/compare/compare-figures')
      const figures = compareFigures(scopeLike(before), scopeLike(after))
      const from = { name: nameOf(a), project: before }
      const html = comparePage({ from, to: { name: nameOf(b), project: after }, records, figures, values })
      if (!call.has('force')) await refuseExisting(page)
      await writeFile(page, new TextEncoder().encode(html))
    }
    const { shortened } = await import('../../core/compare/diff-units')
    if (call.has('json')) io.stdout(`${JSON.stringify(records, null, 2)}\n`)
    else {
      for (const record of records) io.stdout(changeLine(record, shortened))
      for (const value of values) io.stdout(valueLine(value))
    }
    io.stderr(
      `${records.length === 0 ? 'No change' : records.length === 1 ? '1 change' : `${records.length} changes`}\n`,
    )
    return 0
  },
}
