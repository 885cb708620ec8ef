/** Find and replace over everything somebody wrote. Values in the text are found as they read, and never replaced: they follow the data. */

import type { SayInline } from '../edit/inlines'
import type { Edit } from '../edit/records'
import { LIMITS } from '../model/limits'
import { fitText } from '../model/plain-text'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline, InlineText } from '../model/prose'
import { type FindOptions, type Matcher, matcherOf, type Span } from './match'
import { type TextPlace, visitTexts } from './project-texts'

/** Why a hit cannot be replaced: it lies in a value that is worked out, or in words kept as somebody else wrote them. */
export type Fixed = 'computed' | 'quoted'

export interface Hit {
  /** The same hit of the same project has the same key. */
  readonly key: string
  readonly at: TextPlace
  /** The hit, with some words around it. */
  readonly before: string
  readonly match: string
  readonly after: string
  /** Null: it can be replaced. */
  readonly fixed: Fixed | null
}

export interface Query {
  readonly text: string
  readonly options: FindOptions
}

const AROUND = 48

const keyOf = ({ record, block, field, language, part }: TextPlace, { start }: Span): string =>
  [record, block, field, language, part, start].join('/')

export interface Found {
  readonly hits: readonly Hit[]
  /** All of them, listed or not. */
  readonly total: number
  /** Of all, those that can be replaced. */
  readonly replaceable: number
}

/** @param say how values and references read @param most hits that are listed; further ones are counted */
export function findInProject(
  project: Project,
  { text, options }: Query,
  say: SayInline,
  most: number = Number.POSITIVE_INFINITY,
): Found {
  const hits: Hit[] = []
  let total = 0
  let replaceable = 0
  const matcher = matcherOf(text, options)
  const note = (whole: string, at: TextPlace, span: Span, fixed: Fixed | null): void => {
    total += 1
    if (fixed === null) replaceable += 1
    if (hits.length >= most) return
    const start = Math.max(0, span.start - AROUND)
    hits.push({
      key: keyOf(at, span),
      at,
      before: `${start > 0 ? '…' : ''}${whole.slice(start, span.start)}`,
      match: whole.slice(span.start, span.end),
      after: `${whole.slice(span.end, span.end + AROUND)}${span.end + AROUND < whole.length ? '…' : ''}`,
      fixed,
    })
  }
  visitTexts(project, {
    plain: (words, at) => {
      for (const span of matcher(words)) note(words, at, span, null)
      return words
    },
    quoted: (words, at) => {
      for (const span of matcher(words)) note(words, at, span, 'quoted')
    },
    line: (line, at, plan) => {
      const read = readLine(line, at, plan, project, say)
      for (const span of matcher(read.whole)) note(read.whole, at, span, isComputed(read, span) ? 'computed' : null)
      return line
    },
  })
  return { hits, total, replaceable }
}

interface ReadLine {
  readonly whole: string
  readonly runs: readonly (Span & { readonly inline: Inline })[]
}

function readLine(
  line: InlineText,
  at: TextPlace,
  plan: BriefingPlan | null,
  project: Project,
  say: SayInline,
): ReadLine {
  let whole = ''
  const runs = line.map((inline) => {
    const start = whole.length
    const said =
      inline.type === 'text'
        ? inline.text
        : plan === null
          ? ''
          : say(inline, { project, plan, language: at.language ?? project.languages[0] })
    whole += said
    return { start, end: whole.length, inline }
  })
  return { whole, runs }
}

/** Whether a value is part of the hit, or lies inside it unseen (a citation). */
const isComputed = ({ runs }: ReadLine, { start, end }: Span): boolean =>
  runs.some((run) => run.inline.type !== 'text' && run.start < end && run.end > start) ||
  runs.some((run) => run.inline.type !== 'text' && run.start === run.end && run.start > start && run.start < end)

/**
 * Replaces hits. The hits are looked for again, so that a list that is no longer true does no harm.
 * @param chosen keys of hits; null: every hit that can be replaced
 */
export const replaceInTexts =
  (query: Query, replacement: string, chosen: ReadonlySet<string> | null, say: SayInline): Edit =>
  (project) => {
    const matcher = matcherOf(query.text, query.options)
    const isChosen = (at: TextPlace) => (span: Span) => chosen === null || chosen.has(keyOf(at, span))
    return visitTexts(project, {
      plain: (words, at, fitted) => {
        const spans = matcher(words).filter(isChosen(at))
        return spans.length === 0 ? words : fitted(replaceSpans(words, spans, replacement))
      },
      quoted: () => undefined,
      line: (line, at, plan) => replaceInLine(line, at, plan, project),
    })

    function replaceInLine(line: InlineText, at: TextPlace, plan: BriefingPlan | null, from: Project): InlineText {
      const read = readLine(line, at, plan, from, say)
      const spans = hitsIn(read, matcher).filter(isChosen(at))
      if (spans.length === 0) return line
      const changed = read.runs.flatMap((run): readonly Inline[] => {
        if (run.inline.type !== 'text') return [run.inline]
        // the first run of a hit takes the new words, so that they look as its beginning did
        const inside = spans.flatMap((span) => {
          const start = Math.max(span.start, run.start) - run.start
          const end = Math.min(span.end, run.end) - run.start
          return start < end ? [{ start, end, words: span.start >= run.start ? replacement : '' }] : []
        })
        if (inside.length === 0) return [run.inline]
        const { text } = run.inline
        let words = ''
        let done = 0
        for (const part of inside) {
          words += text.slice(done, part.start) + part.words
          done = part.end
        }
        const fitted = fitText(words + text.slice(done))
        return fitted === '' ? [] : [{ ...run.inline, text: fitted }]
      })
      // with the same words it is the same line, however it was cut into runs
      const isSame = changed.length === line.length && changed.every((inline, i) => saysSame(inline, line[i]))
      return isSame ? line : joined(changed)
    }
  }

const saysSame = (a: Inline, b: Inline | undefined): boolean =>
  a === b || (a.type === 'text' && b?.type === 'text' && a.text === b.text)

const hitsIn = (read: ReadLine, matcher: Matcher): readonly Span[] =>
  matcher(read.whole).filter((span) => !isComputed(read, span))

function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let out = ''
  let done = 0
  for (const { start, end } of spans) {
    out += text.slice(done, start) + replacement
    done = end
  }
  return out + text.slice(done)
}

/** Neighbouring texts that look alike are one, as an editor would store them. */
function joined(line: InlineText): InlineText {
  const out: Inline[] = []
  for (const inline of line) {
    const last = out.at(-1)
    const isAlike =
      last?.type === 'text' &&
      inline.type === 'text' &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(inline.marks ?? []) &&
      last.text.length + inline.text.length <= LIMITS.text
    if (isAlike) out.splice(-1, 1, { ...last, text: last.text + inline.text })
    else out.push(inline)
  }
  return out
}
