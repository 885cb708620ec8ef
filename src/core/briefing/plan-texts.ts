/** Every written text that a plan prints, with its place: what checks of wording and of tokens go through. */
import type { Place } from '../checks/check'
import type { Figure } from '../model/figure'
import type { Language, Localized } from '../model/language'
import { type PlanBlock, printedBlocks } from '../model/plan'
import { type InlineText, linesOf, type Prose } from '../model/prose'
import type { Token } from '../model/token'
import { pick } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'

export interface PlanText {
  readonly at: Place
  /** `body`: sentences for reading. `aside`: captions, notes, table cells, the colophon. */
  readonly part: 'body' | 'aside'
  readonly text: InlineText
  /** Place among the texts of its block or figure, from 0. */
  readonly nth: number
  /** That it is written in: the one of the scope, or the one that is printed instead. */
  readonly language: Language
}

const proseTexts = (prose: Prose): readonly InlineText[] => prose.content.flatMap(linesOf)

type Stored = readonly [PlanText['part'], Localized<InlineText>]

function storedTexts(block: PlanBlock): readonly Stored[] {
  const body = (...texts: readonly Localized<InlineText>[]): readonly Stored[] => texts.map((text) => ['body', text])
  const aside = (...texts: readonly Localized<InlineText>[]): readonly Stored[] => texts.map((text) => ['aside', text])
  switch (block.kind) {
    case 'title':
      return body(block.kicker, block.title, block.standfirst)
    case 'key-figures':
      return block.items.flatMap((item) => body(item.number, item.label))
    case 'activities':
      return aside(block.title, block.note, block.sourceLine)
    case 'callout':
      return body(block.title, block.text)
    case 'quotation':
      return [...body(block.text), ...aside(block.attribution)]
    case 'table':
      return aside(
        block.title,
        ...block.columns.map((column) => column.label),
        ...block.rows.flat(),
        block.note,
        block.sourceLine,
      )
    case 'colophon':
      return aside(block.text)
    default:
      return []
  }
}

const figureTexts = (figure: Figure): readonly Localized<InlineText>[] => [figure.title, figure.note, figure.sourceLine]

const known = new WeakMap<Scope, readonly PlanText[]>()

/** In the language of the scope, or in the one that is printed instead. A scope never changes, so its texts are picked once for all checks. */
export function planTexts(scope: Scope): readonly PlanText[] {
  const before = known.get(scope)
  if (before) return before
  const made = pickTexts(scope)
  known.set(scope, made)
  return made
}

function pickTexts(scope: Scope): readonly PlanText[] {
  const plan = scope.plan.id
  const { figures } = recordsOf(scope.project)
  const picked = (at: Place, stored: readonly Stored[]): readonly PlanText[] =>
    stored
      .flatMap(([part, text]) => {
        const found = pick(text, scope)
        return found ? [{ at, part, text: found.value, language: found.language }] : []
      })
      .map((text, nth) => ({ ...text, nth }))
  return printedBlocks(scope.plan).flatMap((block): readonly PlanText[] => {
    const at = { plan, block: block.id }
    if (block.kind === 'figure') {
      const figure = figures.get(block.figureId)
      return figure
        ? picked(
            { plan, figure: figure.id },
            figureTexts(figure).map((text) => ['aside', text]),
          )
        : []
    }
    if (block.kind === 'prose' || block.kind === 'context' || block.kind === 'closing') {
      const prose = pick(block.content, scope)
      return prose
        ? proseTexts(prose.value).map((text, nth) => ({ at, part: 'body', text, nth, language: prose.language }))
        : []
    }
    return picked(at, storedTexts(block))
  })
}

/** The tokens of the plan, each where it stands. */
export const planTokens = (scope: Scope): readonly { readonly at: Place; readonly token: Token }[] =>
  planTexts(scope).flatMap(({ at, text }) =>
    text.flatMap((part) => (part.type === 'token' ? [{ at, token: part.attrs.token }] : [])),
  )

/** The figures that the plan prints, each once. */
export const planFigures = (scope: Scope): readonly Figure[] => {
  const { figures } = recordsOf(scope.project)
  const ids = new Set(printedBlocks(scope.plan).flatMap((block) => (block.kind === 'figure' ? [block.figureId] : [])))
  return [...ids].flatMap((id) => figures.get(id) ?? [])
}
