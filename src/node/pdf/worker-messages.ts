/** What goes to the PDF worker and what comes back. */
import type { PageRegion } from '../../core/briefing/origin'
import type { ChartFigure } from '../../core/charts/build-spec'
import type { PdfProof } from '../../core/conformance/statement'
import type { BriefingPlanId, FigureId } from '../../core/model/ids'
import type { Language } from '../../core/model/language'
import type { DisplayList } from '../../core/recorder/display-list'
import type { ToldProject } from '../../core/telling/told-project'
import type { PdfStep } from './make-pdf'
import type { Verdict } from './verify-pdf'

export type PdfRequest = PagesRequest | FiguresRequest | VerifyRequest

export interface PagesRequest {
  readonly id: number
  readonly kind: 'pages'
  /** Of the thread's own listener: it has heard all that its host has sent. */
  readonly project: ToldProject
  readonly planId: BriefingPlanId
  readonly language: Language
  readonly draft: boolean
  /** See `PdfOptions`; a preview also gets the regions of its pages. */
  readonly isPreview?: boolean
}

/** Figures alone, with the data of the pages that were asked for last. */
export interface FiguresRequest {
  readonly id: number
  readonly kind: 'figures'
  readonly figures: readonly ChartFigure[]
  readonly widthPx: number
}

/** A PDF against what is made again from the project it carries. */
export interface VerifyRequest {
  readonly id: number
  readonly kind: 'verify'
  readonly bytes: Uint8Array
  readonly project: ToldProject
  /** Of the attached project, as it stands in the PDF. */
  readonly description: string
}

/** `reason`: why it cannot be drawn and what to do. */
export type FigureDrawing =
  | { readonly figure: FigureId; readonly list: DisplayList }
  | { readonly figure: FigureId; readonly reason: string }

export type PdfResponse =
  | {
      readonly id: number
      readonly kind: 'progress'
      readonly step: 'assemble' | PdfStep | 'check'
      readonly done: number
      readonly total: number
    }
  | {
      readonly id: number
      readonly kind: 'done'
      readonly bytes: Uint8Array
      readonly pageCount: number
      readonly regions: readonly PageRegion[]
      /** Null: it promises nothing, as a preview or a draft. */
      readonly proof: PdfProof | null
    }
  | { readonly id: number; readonly kind: 'verified'; readonly verdict: Verdict }
  | { readonly id: number; readonly kind: 'drawn'; readonly drawings: readonly FigureDrawing[] }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string; readonly message: string }
