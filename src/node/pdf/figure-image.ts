/** A drawn figure alone as a PNG, drawn by the same hand as the pages: a page of its size, made into a picture as page images are. */
import type { DisplayList } from '../../core/recorder/display-list'
import { drawingOf } from './draw-figure'
import type { PdfEngine } from './make-pdf'
import { pageImages } from './page-images'
import { renderPdf } from './tagged/to-bytes'

/** CSS pixels to an inch; figures are drawn in them. */
const PIXELS_PER_INCH = 96

/** @param scale pixels of the picture to one of the figure */
export async function figureImage(
  list: DisplayList,
  alt: string,
  scale: number,
  { fonts, parsedFonts, deflated }: PdfEngine,
): Promise<Uint8Array> {
  const { drawing, widthPt, heightPt } = drawingOf(list)
  const { bytes } = await renderPdf(
    {
      language: 'en',
      info: { title: alt, creationDate: new Date(0) },
      claimsUa: false,
      defaultStyle: { font: 'Sans' },
      pageSize: { width: widthPt, height: heightPt },
      pageMargins: 0,
      content: [{ drawing, width: widthPt, height: heightPt, alt }],
    },
    { fonts, parsedFonts, deflated },
  )
  for await (const { png } of pageImages(bytes, PIXELS_PER_INCH * scale)) return png
  throw new Error('a figure without a page')
}
