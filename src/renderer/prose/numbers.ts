/** The numbers that the briefing prints: of figures, tables and cited sources. Worked out once for each state of the project. */
import { type Numbering, numberFiguresAndTables } from '../../core/briefing/numbering'
import { planTexts } from '../../core/briefing/plan-texts'
import type { SourceId } from '../../core/model/ids'
import type { Localized } from '../../core/model/language'
import type { PlanBlock } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import { type InlineText, linesOf } from '../../core/model/prose'
import { pick } from '../../core/narrative/localized'
import type { Scope } from '../../core/narrative/scope'

interface BlockNotes {
  readonly before: number
  readonly own: readonly string[]
}

interface Numbers extends Numbering {
  /** In the order they are first cited, from 1. */
  readonly sources: ReadonlyMap<SourceId, number>
  /** By block: how many notes are printed before it, and the words of its own, in order. */
  readonly notes: ReadonlyMap<string, BlockNotes>
}

/** A project never changes in place, so its numbers cannot be out of date. */
const cache = new WeakMap<Project, Map<string, Numbers>>()

export function numbersOf(scope: Scope): Numbers {
  const { project, plan, language } = scope
  const key = `${plan.id} ${language}`
  const ofProject = cache.get(project) ?? new Map<string, Numbers>()
  const known = ofProject.get(key)
  if (known) return known
  const made = { ...numberFiguresAndTables(scope), sources: citedSources(scope), notes: countNotes(scope) }
  cache.set(project, ofProject.set(key, made))
  return made
}

export const citationNumbers = (scope: Scope): ReadonlyMap<SourceId, number> => numbersOf(scope).sources

/** How many notes the blocks before this one print. */
export const notesBefore = (block: string, scope: Scope): number => numbersOf(scope).notes.get(block)?.before ?? 0

/** From 1, of the first note of a block that says this; undefined for one that stands in brackets. For lines, which know no place among the others. */
export function noteNumber(block: string, text: string, scope: Scope): number | undefined {
  const notes = numbersOf(scope).notes.get(block)
  const place = notes?.own.indexOf(text.trim()) ?? -1
  return notes === undefined || place < 0 ? undefined : notes.before + place + 1
}

function countNotes(scope: Scope): ReadonlyMap<string, BlockNotes> {
  const notes = new Map<string, BlockNotes>()
  let before = 0
  for (const block of scope.plan.blocks) {
    const own = block.hidden ? [] : notedTexts(block, scope).flatMap(notesIn)
    notes.set(block.id, { before, own })
    before += own.length
  }
  return notes
}

const notesIn = (text: InlineText): readonly string[] =>
  text.flatMap((inline) =>
    inline.type === 'footnote' && inline.attrs.text.trim() !== '' ? [inline.attrs.text.trim()] : [],
  )

/** Texts whose notes take a letter, in the order in which they are printed: not headings, titles and captions. */
function notedTexts(block: PlanBlock, scope: Scope): readonly InlineText[] {
  const picked = (text: Localized<InlineText> | undefined): InlineText => (text && pick(text, scope)?.value) ?? []
  switch (block.kind) {
    case 'prose':
    case 'context':
    case 'closing':
      return (pick(block.content, scope)?.value.content ?? []).flatMap((node) =>
        node.type === 'heading' ? [] : linesOf(node),
      )
    case 'callout':
      return [picked(block.text)]
    case 'quotation':
      return block.pull ? [] : [picked(block.text)]
    case 'table':
      if (block.rows.length === 0) return []
      return [
        ...block.columns.map(({ label }) => picked(label)),
        ...block.rows.flatMap((row) => block.columns.map((_, at) => picked(row[at]))),
      ]
    default:
      return []
  }
}

function citedSources(scope: Scope): ReadonlyMap<SourceId, number> {
  const numbers = new Map<SourceId, number>()
  for (const { text } of planTexts(scope))
    for (const inline of text)
      if (inline.type === 'citation')
        for (const id of inline.attrs.sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}
