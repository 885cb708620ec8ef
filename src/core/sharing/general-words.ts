/**
 * Which texts of a project speak of that project. What a sentence means nobody can compute; what can be told is whether it leans on data,
 * cites the report, or names a country, a region, a person, a partner or a number. A text that does none of it may be printed of any country.
 */
import { openSlot } from '../compose'
import { LANGUAGES, type Language, type Localized } from '../model/language'
import type { Source } from '../model/material'
import type { Project } from '../model/project'
import type { Inline, InlineText, Prose, ProseNode } from '../model/prose'
import { linesOf } from '../model/prose'
import type { Token } from '../model/token'
import { appLines } from './app-lines'
import { namesProject } from './names-project'

/** Whether a value leans on nothing that goes. */
export type Holds = (value: unknown) => boolean

type Lines = Localized<InlineText>

/** What is left of texts of each kind; of those that go, nothing. */
export interface GeneralWords {
  /** Headings and what is like them. */
  readonly label: (lines: Lines) => Lines
  /** Of a number that is computed: only its typed words may not speak of the project. */
  readonly value: (lines: Lines) => Lines
  /** A sentence or several. */
  readonly running: (lines: Lines) => Lines
  readonly prose: (texts: Localized<Prose>) => Localized<Prose>
  /** Without values. */
  readonly typed: (words: Localized) => Localized
  /** Whether any text of a record speaks of the project. */
  readonly areNamedIn: (record: object) => boolean
  /** Without what names the country and the year. */
  readonly nameWithout: (name: string) => string
}

/** @param sources those that any briefing can cite */
export function generalWords(project: Project, sources: readonly Source[], holds: Holds): GeneralWords {
  const app = appLines()
  const laws = sources.filter(({ kind }) => kind === 'legislation')
  const isLaw = new Set<string>(laws.map(({ id }) => id))
  const names = namesProject(project, app, laws)

  const hasNames = (line: InlineText, language: Language): boolean =>
    line.some((one) => {
      if (one.type === 'text') return names(one.text, language)
      return one.type === 'footnote' && names(one.attrs.text, language)
    })
  /** @param mayCite the report and the compiled tiers, too */
  const isGeneral = (line: InlineText, language: Language, mayCite: boolean): boolean =>
    holds(line) &&
    line.every(
      (one) =>
        isOfAnybody(one) || (one.type === 'citation' && (mayCite || one.attrs.sources.every((id) => isLaw.has(id)))),
    ) &&
    !hasNames(line, language)
  const isApps = (line: InlineText): boolean => holds(line) && app.has(line)

  const keep = (lines: Lines, stays: (line: InlineText, language: Language) => boolean): Lines =>
    Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const line = lines[language]
        return line !== undefined && stays(line, language) ? [[language, line]] : []
      }),
    )
  const isLabel = (line: InlineText, language: Language): boolean => isApps(line) || isGeneral(line, language, true)

  const nodes = (content: readonly ProseNode[], language: Language): readonly ProseNode[] => {
    const isPlain = content.every((node) =>
      linesOf(node).every((line) => isApps(line) || isGeneral(line, language, false)),
    )
    const made: ProseNode[] = []
    for (const node of content) {
      const stays = node.type === 'heading' ? isLabel(node.content, language) : isPlain || linesOf(node).every(isApps)
      const next = stays ? node : node.type === 'heading' ? { ...node, content: [] } : openSlot
      // several in a row that go leave one place
      if (next !== openSlot || made.at(-1) !== openSlot) made.push(next)
    }
    return made
  }

  return {
    label: (lines) => keep(lines, isLabel),
    value: (lines) => keep(lines, (line, language) => isApps(line) || (holds(line) && !hasNames(line, language))),
    running: (lines) => keep(lines, (line, language) => isApps(line) || isGeneral(line, language, false)),
    prose: (texts) =>
      Object.fromEntries(
        LANGUAGES.flatMap((language) => {
          const text = texts[language]
          return text === undefined ? [] : [[language, { ...text, content: nodes(text.content, language) }]]
        }),
      ),
    typed: (words) =>
      Object.fromEntries(Object.entries(words).filter(([language, text]) => !names(text, language as Language))),
    areNamedIn: (record) => textsIn(record).some((text) => LANGUAGES.some((language) => names(text, language))),
    nameWithout: (name) =>
      name
        .split(/(\s+)/u)
        .filter((word) => !names(word, 'en'))
        .join('')
        .replaceAll(/\s+/gu, ' ')
        .replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''),
  }
}

/** Says the same of every country: whose briefing it is, its day, the edition, and how many tiers there are. */
function isOfAnybody(one: Inline): boolean {
  if (one.type !== 'token') return one.type !== 'citation'
  return isTokenOfAnybody(one.attrs.token)
}

function isTokenOfAnybody(token: Token): boolean {
  switch (token.fn) {
    case 'ordinal':
      return true
    case 'count':
      return token.of.entity === 'tiers' || token.of.entity === 'figures'
    case 'date':
      return ['as-of', 'release', 'period-from', 'period-to', 'edition-year'].includes(token.of.entity)
    case 'window':
      return token.window.kind === 'months'
    case 'name':
      return token.of.entity === 'organisation' || token.of.entity === 'edition'
    default:
      return false
  }
}

function textsIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return field === 'id' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, key))
}
