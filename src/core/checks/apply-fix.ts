/** A fix as an edit: one step that undo takes back. A fix that no longer fits what is there changes nothing. */
import { planTexts } from '../briefing/plan-texts'
import {
  addBlock,
  changeBlock,
  deleteBlock,
  isProseBlock,
  moveBlockTo,
  setBlockHidden,
  setBlockLine,
  setProse,
} from '../edit/blocks'
import { setNameAsAsked } from '../edit/donor-wording'
import { changeFigure, setFigureLine, setGeneratedAlt, setOwnAlt } from '../edit/figures'
import { changeFinding } from '../edit/findings'
import { deleteAcronym, deleteSource } from '../edit/material'
import { newBlock } from '../edit/new-block'
import { changePlan } from '../edit/plan'
import { changeRecord, type Edit, inOneStep } from '../edit/records'
import { type BlockId, makeId } from '../model/ids'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline, InlineText } from '../model/prose'
import { isThere, isWhole, mentions } from '../model/references'
import { pick, say } from '../narrative/localized'
import { sayInline } from '../narrative/say-inline'
import type { Scope } from '../narrative/scope'
import type { Fix, Spot } from './fix'

export const applyFix =
  ({ step }: Fix, { plan: { id: planId }, language }: Pick<Scope, 'plan' | 'language'>): Edit =>
  (project) => {
    const plan = project.plans.find(({ id }) => id === planId)
    if (!plan) return project
    const scope: Scope = { project, plan, language }
    switch (step.kind) {
      case 'words':
        return withWords(step.spot, step.by, scope)
      case 'append':
        return appended(step.block, step.text, scope)
      case 'generated-alt':
        return setGeneratedAlt(step.figure)(project)
      case 'own-alt': {
        const figure = project.figures.find(({ id }) => id === step.figure)
        return figure?.alt.mode === 'own'
          ? setOwnAlt(step.figure, language, step.text, figure.alt.basedOn)(project)
          : project
      }
      case 'figure-note': {
        const figure = project.figures.find(({ id }) => id === step.figure)
        if (!figure) return project
        const note = figure.note[language] ?? []
        const text = `${note.length > 0 ? ' ' : ''}${step.text}`
        return setFigureLine(step.figure, 'note', language, [...note, { type: 'text', text }])(project)
      }
      case 'follow-plan':
        return changeFigure(step.figure, step.of, { [step.field]: 'plan' })(project)
      case 'heading-level': {
        const block = plan.blocks.find(({ id }) => id === step.block)
        const prose = block && isProseBlock(block) ? block.content[language] : undefined
        const heading = prose?.content[step.node]
        if (!prose || heading?.type !== 'heading') return project
        const content = prose.content.with(step.node, { ...heading, attrs: { level: step.level } })
        return setProse(planId, step.block, language, { ...prose, content })(project)
      }
      case 'delete-block':
        return deleteBlock(planId, step.block, sayInline)(project)
      case 'add-part':
        return withPart(step.part, plan)(project)
      case 'name-asked':
        return setNameAsAsked(step.organisation, step.language)(project)
      case 'delete-acronym':
        return deleteAcronym(step.acronym)(project)
      case 'print-block':
        return setBlockHidden(planId, step.block, !step.isPrinted)(project)
      case 'delete-heading':
        return withoutHeading(step.block, step.words, scope)
      case 'not-pulled':
        return changeBlock(planId, step.block, 'quotation', (block) => ({ ...block, pull: false }))(project)
      case 'compare-with':
        return changePlan(planId, { comparisonEditionId: step.edition })(project)
      case 'finding-source': {
        const finding = project.findings.find(({ id }) => id === step.finding)
        return finding && isThere(project, step.source)
          ? changeFinding(step.finding, { sourceId: step.source })(project)
          : project
      }
      case 'figure-source': {
        const [figure, source] = [
          project.figures.find(({ id }) => id === step.figure),
          project.sources.find(({ id }) => id === step.source),
        ]
        if (!figure || !source || pick(figure.sourceLine, scope)) return project
        const text = say(source.title, scope)
        const mark: Inline = { type: 'citation', attrs: { sources: [source.id] } }
        const line: InlineText = text === '' ? [mark] : [{ type: 'text', text }, mark]
        return setFigureLine(figure.id, 'sourceLine', language, line)(project)
      }
      case 'delete-source':
        return mentions({ ...project, sources: [] }, new Set([step.source]))
          ? project
          : deleteSource(step.source)(project)
      case 'title':
        return withTitle(step.text, scope)(project)
    }
  }

/** The first with these words, where it is still bare typed text: a value in it may be meant to be read. */
function withoutHeading(id: BlockId, words: string, { project, plan, language }: Scope): Project {
  const block = plan.blocks.find((one) => one.id === id)
  const prose = block && isProseBlock(block) ? block.content[language] : undefined
  if (!prose) return project
  const at = prose.content.findIndex((node) => node.type === 'heading' && typedHeading(node.content) === words)
  if (at < 0) return project
  return setProse(plan.id, id, language, { ...prose, content: prose.content.toSpliced(at, 1) })(project)
}

/** Null: it holds more than typed words. */
export const typedHeading = (content: InlineText = []): string | null =>
  content.reduce<string | null>(
    (words, part) => (words === null || part.type !== 'text' ? null : words + part.text),
    '',
  )

function withWords(spot: Spot, by: string | readonly Inline[], scope: Scope): Project {
  const text = planTexts(scope).find(({ at, nth }) => (at.block ?? at.figure) === spot.home && nth === spot.nth)?.text
  const inline = text?.[spot.piece]
  if (!text || !inline || !isWhole(by, scope.project)) return scope.project
  const pieces = replaced(inline, spot, by)
  return pieces ? withText(spot.home, text, text.toSpliced(spot.piece, 1, ...pieces), scope) : scope.project
}

/** Undefined when the words are no longer there. */
function replaced(inline: Inline, { from, to, words }: Spot, by: string | readonly Inline[]): InlineText | undefined {
  if (inline.type !== 'text') return words === '' && typeof by !== 'string' ? by : undefined
  if (words === '' || inline.text.slice(from, to) !== words) return undefined
  const [before, after] = [inline.text.slice(0, from), inline.text.slice(to)]
  const run = (text: string): InlineText => (text === '' ? [] : [{ ...inline, text }])
  return typeof by === 'string' ? run(before + by + after) : [...run(before), ...by, ...run(after)]
}

/** Puts a text in place of another of its block or figure, which is found by being that very object. */
function withText(home: string, text: InlineText, next: InlineText, { project, plan }: Scope): Project {
  if (plan.blocks.some(({ id }) => id === home)) {
    const blocks = plan.blocks.map((block) => (block.id === home ? exchanged(block, text, next) : block))
    return changeRecord('plans', plan.id, (one) => ({ ...one, blocks }))(project)
  }
  const figures = project.figures.map((figure) => (figure.id === home ? exchanged(figure, text, next) : figure))
  return { ...project, figures }
}

function exchanged<T>(value: T, text: InlineText, next: InlineText): T {
  const walk = (part: unknown): unknown => {
    if (part === text) return next
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(walk)
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}

function appended(id: BlockId, text: string, { project, plan, language }: Scope): Project {
  const blocks = plan.blocks.map((block) => {
    if (block.id !== id || block.kind !== 'colophon') return block
    const before = block.text[language] ?? []
    const added: Inline = { type: 'text', text: `${before.length > 0 ? ' ' : ''}${text}` }
    return { ...block, text: { ...block.text, [language]: [...before, added] } }
  })
  return changeRecord('plans', plan.id, (one) => ({ ...one, blocks }))(project)
}

/** What somebody wrote there stays. */
const withTitle =
  (words: string, { plan, language }: Scope): Edit =>
  (project) => {
    const known = plan.blocks.find((one) => one.kind === 'title')
    if (known && pick(known.title, { project, language })) return setBlockHidden(plan.id, known.id, false)(project)
    const block = known ?? newBlock('title', freeId('title', project), undefined)
    const [first] = plan.blocks
    if (!block) return project
    return inOneStep(
      ...(known ? [setBlockHidden(plan.id, known.id, false)] : [addBlock(plan.id, block, null)]),
      ...(known || !first ? [] : [moveBlockTo(plan.id, block.id, first.id)]),
      setBlockLine(plan.id, block.id, 'title', 'title', language, [{ type: 'text', text: words }]),
    )(project)
  }

/** An id like the others that fixes make, and not theirs. */
function freeId(name: string, { plans }: Project): BlockId {
  const taken = new Set<string>(plans.flatMap(({ blocks }) => blocks.map(({ id }) => id)))
  const names = [name, ...Array.from(taken, (_, at) => `${name}-${at + 2}`)].map((body) => makeId('blk', body))
  return names.find((id) => !taken.has(id)) ?? makeId('blk', name)
}

/** Before the closing lines, where there are any; one that is hidden is shown where it stands. */
const withPart =
  (kind: 'sources' | 'acknowledgements', plan: BriefingPlan): Edit =>
  (project) => {
    const hidden = plan.blocks.find((block) => block.kind === kind && block.hidden)
    if (hidden) return setBlockHidden(plan.id, hidden.id, false)(project)
    const block = newBlock(kind, freeId(kind, project), undefined)
    const last = plan.blocks.findLast((one) => one.kind !== 'colophon')
    return block ? addBlock(plan.id, block, last?.id ?? null)(project) : project
  }
