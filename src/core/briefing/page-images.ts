/** The pages of a PDF as pictures, for those who post pages: how fine they are and what they are called. */

/** PDF measures in points. */
export const POINTS_PER_INCH = 72
/** Dots per inch. */
export const PAGE_IMAGE_DPI = { least: 72, usual: 150, most: 600 } as const

export interface PageNumber {
  /** From 1. */
  readonly page: number
  readonly of: number
}

/** “briefing.pdf”, page 3 of 12: “briefing-page-03.png”, so that they sort as they are read. */
export const pageImageName = (pdf: string, { page, of }: PageNumber): string =>
  `${pdf.replace(/\.pdf$/i, '')}-page-${String(page).padStart(String(of).length, '0')}.png`
