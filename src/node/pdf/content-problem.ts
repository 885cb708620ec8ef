/** Tells trouble with a briefing's content, which its authors can put right, from trouble inside the program. */
import { MissingGlyphError } from '../../core/recorder/text-measurer'
import { UserError } from '../../core/user-error'
import { BlockTooTall, ContentLost } from './tagged/page-writer'
import { MissingCharacters } from './tagged/printer'

/** How pdfmake begins when it cannot read a picture. */
const BAD_PICTURE = 'Invalid image'

const NAMED = [UserError, MissingGlyphError, BlockTooTall, ContentLost]

/** @returns what is wrong and what to do, or undefined for an error that is not about the content */
export function contentProblem(error: unknown): string | undefined {
  if (NAMED.some((kind) => error instanceof kind)) return (error as Error).message
  if (error instanceof MissingCharacters) {
    return `${error.message}. Write these words in Latin letters.`
  }
  if (error instanceof Error && error.message.startsWith(BAD_PICTURE)) {
    return 'A picture of the briefing is damaged: its data are no PNG or JPEG. Put the picture in again, or take it out.'
  }
  return undefined
}
