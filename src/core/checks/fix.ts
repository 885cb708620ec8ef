/** What a check offers to put right: plain data, for issues cross from the worker that finds them to the page that shows them. */
import type { Figure } from '../model/figure'
import type { AcronymId, BlockId, EditionId, FigureId, FindingId, OrganisationId, SourceId } from '../model/ids'
import type { Language } from '../model/language'
import type { Inline } from '../model/prose'

/** Some words in a text of the plan. */
export interface Spot {
  /** The block or figure the text belongs to. */
  readonly home: string
  /** Place among the texts of its home, as `planTexts` counts them. */
  readonly nth: number
  /** Place among the inlines of the text. */
  readonly piece: number
  /** From the first to behind the last letter of the inline; both 0 for an inline that is not text. */
  readonly from: number
  readonly to: number
  /** What stands there: if it no longer does, the fix does nothing. Empty for an inline that is not text. */
  readonly words: string
}

export type FixStep =
  /** Other words in the same style, or other inlines, in place of some words. */
  | { readonly kind: 'words'; readonly spot: Spot; readonly by: string | readonly Inline[] }
  /** A sentence behind what a text of a block says. */
  | { readonly kind: 'append'; readonly block: BlockId; readonly text: string }
  | { readonly kind: 'generated-alt'; readonly figure: FigureId }
  | { readonly kind: 'own-alt'; readonly figure: FigureId; readonly text: string }
  | { readonly kind: 'figure-note'; readonly figure: FigureId; readonly text: string }
  /** The figure follows the plan in what it had chosen for itself. */
  | {
      readonly kind: 'follow-plan'
      readonly figure: FigureId
      readonly of: Figure['kind']
      readonly field: 'edition' | 'rule'
    }
  | { readonly kind: 'heading-level'; readonly block: BlockId; readonly node: number; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'delete-block'; readonly block: BlockId }
  /** A part that is made from the others, before the closing lines. */
  | { readonly kind: 'add-part'; readonly part: 'sources' | 'acknowledgements' }
  | { readonly kind: 'name-asked'; readonly organisation: OrganisationId; readonly language: Language }
  | { readonly kind: 'delete-acronym'; readonly acronym: AcronymId }
  /** It stays in the plan and is not printed, or is printed again. */
  | { readonly kind: 'print-block'; readonly block: BlockId; readonly isPrinted: boolean }
  /** A heading with these words, where it stands in the prose of a block. */
  | { readonly kind: 'delete-heading'; readonly block: BlockId; readonly words: string }
  /** A pull quotation stands where it is, as any other. */
  | { readonly kind: 'not-pulled'; readonly block: BlockId }
  | { readonly kind: 'compare-with'; readonly edition: EditionId }
  | { readonly kind: 'finding-source'; readonly finding: FindingId; readonly source: SourceId }
  /** Its name, and the mark that leads to it, under a figure that says nothing there. */
  | { readonly kind: 'figure-source'; readonly figure: FigureId; readonly source: SourceId }
  | { readonly kind: 'delete-source'; readonly source: SourceId }
  /** A title where there is none: in the title block, or with a new one before everything; one that is not printed is printed again. */
  | { readonly kind: 'title'; readonly text: string }

export interface Fix {
  /** A verb with its object: “Bind to the number of countries in Tier 2”. */
  readonly label: string
  readonly step: FixStep
}

export const notPrinted = (block: BlockId, label: string): Fix => ({
  label,
  step: { kind: 'print-block', block, isPrinted: false },
})
