/** What goes to the PDF worker and what comes back. */
import type { PageRegion } from '../../core/briefing/origin'
import type { BriefingPlanId } from '../../core/model/ids'
import type { Language } from '../../core/model/language'
import type { Project } from '../../core/model/project'
import type { PdfStep } from './make-pdf'

export interface PdfRequest {
  readonly id: number
  readonly project: Project
  readonly planId: BriefingPlanId
  readonly language: Language
  readonly draft: boolean
  /** Also say where on the pages what was drawn. */
  readonly withRegions?: boolean
}

export type PdfResponse =
  | {
      readonly id: number
      readonly kind: 'progress'
      readonly step: 'assemble' | PdfStep
      readonly done: number
      readonly total: number
    }
  | {
      readonly id: number
      readonly kind: 'done'
      readonly bytes: Uint8Array
      readonly pageCount: number
      readonly regions: readonly PageRegion[]
    }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string; readonly message: string }
