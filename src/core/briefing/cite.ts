/** One entry of the sources: author, title, detail, publisher, date. Note. */
import type { Source } from '../model/material'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import { writeDate } from '../narrative/write-date'
import { type Assembly, isSafeAddress } from './assembly'
import type { RichText, Run } from './briefing'

function authorOf(source: Source, { scope, words }: Assembly): string {
  const person = source.authorId === null ? undefined : recordsOf(scope.project).people.get(source.authorId)
  if (!person) return source.author
  const [role, unit] = [say(person.role, scope), say(person.unit, scope)]
  const what = role !== '' && unit !== '' ? words.page.personAt(role, unit) : role || unit
  return what === '' ? person.name : `${person.name}, ${what}`
}

/** Articles stand in quotation marks, laws as they are, the rest in italics. The title carries the address, so no bare one is printed. */
function titleRun(source: Source, { scope, words }: Assembly): Run {
  const title = say(source.title, scope)
  return {
    text: source.kind === 'article' ? words.grammar.quote(title) : title,
    ...(source.kind === 'article' || source.kind === 'legislation' ? {} : { italic: true }),
    ...(isSafeAddress(source.url) ? { href: source.url } : {}),
  }
}

export function formatSource(source: Source, assembly: Assembly): RichText {
  const { scope, words } = assembly
  const parts: Run[] = []
  const add = (run: Run) => {
    if (run.text === '') return
    if (parts.length > 0) parts.push({ text: ', ' })
    parts.push(run)
  }
  add({ text: authorOf(source, assembly) })
  if (say(source.title, scope) !== '') add(titleRun(source, assembly))
  add({ text: say(source.detail, scope) })
  add({ text: source.publisher })
  if (source.issued) add({ text: writeDate(source.issued, 'day', scope.language) })
  if (source.dateRead) add({ text: words.page.read(writeDate(source.dateRead, 'day', scope.language)) })
  const ended = /[.!?]$/.test(parts.at(-1)?.text ?? '')
  const note = say(source.note, scope)
  return assembly.finish(
    [...parts, { text: `${ended ? '' : '.'}${note === '' ? '' : ` ${note}`}` }].filter((run) => run.text !== ''),
  )
}
