/** The numbers that the briefing prints: of figures, tables and cited sources. Worked out once for each state of the project. */
import { type Numbering, numberFiguresAndTables } from '../../core/briefing/numbering'
import { planTexts } from '../../core/briefing/plan-texts'
import type { SourceId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { type InlineText, linesOf, type Prose } from '../../core/model/prose'
import { pick } from '../../core/narrative/localized'
import type { Scope } from '../../core/narrative/scope'

interface Numbers extends Numbering {
  /** In the order they are first cited, from 1. */
  readonly sources: ReadonlyMap<SourceId, number>
  /** By block: how many notes are printed before it. */
  readonly notes: ReadonlyMap<string, number>
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
export const notesBefore = (block: string, scope: Scope): number => numbersOf(scope).notes.get(block) ?? 0

function countNotes(scope: Scope): ReadonlyMap<string, number> {
  const before = new Map<string, number>()
  let count = 0
  for (const { id, hidden, ...block } of scope.plan.blocks) {
    before.set(id, count)
    if (hidden) continue
    if (block.kind === 'prose' || block.kind === 'context' || block.kind === 'closing')
      count += notesIn(pick(block.content, scope)?.value)
  }
  return before
}

/** Those that are printed at the foot of a page: not in headings, and not empty. */
function notesIn(prose: Prose | undefined): number {
  const texts = (prose?.content ?? []).flatMap((node): readonly InlineText[] =>
    node.type === 'heading' ? [] : linesOf(node),
  )
  return texts.flat().filter((inline) => inline.type === 'footnote' && inline.attrs.text.trim() !== '').length
}

function citedSources(scope: Scope): ReadonlyMap<SourceId, number> {
  const numbers = new Map<SourceId, number>()
  for (const { text } of planTexts(scope))
    for (const inline of text)
      if (inline.type === 'citation')
        for (const id of inline.attrs.sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}
