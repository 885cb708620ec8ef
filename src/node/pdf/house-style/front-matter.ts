/** What stands before the text: whether the title has a page to itself, and where the contents stand. */
import type { Briefing } from '../../../core/briefing/briefing'
import { plainText } from './inline'

/** Only a title that comes first can be a cover. */
export const hasCoverPage = ({ cover, blocks }: Briefing): boolean =>
  cover === 'page' && blocks.find(({ kind }) => kind !== 'page-break')?.kind === 'title'

/** Sections that the rail has room for beside the first page of text. */
const IN_RAIL = 12
/** Characters of running text on about eight pages with their figures. */
const LONG = 20_000

/**
 * Behind a cover, and in a long briefing, contents are a section of their own; else they stand in the rail. Decided before anything is laid
 * out, so that a long briefing need not be laid out twice.
 */
export function hasContentsSection(briefing: Briefing): boolean {
  if (hasCoverPage(briefing)) return true
  let sections = 0
  let length = 0
  for (const block of briefing.blocks) {
    if (block.kind === 'heading' && block.level === 1) sections += 1
    if (block.kind === 'paragraph') length += plainText(block.text).length
    if (block.kind === 'list') length += block.items.reduce((sum, item) => sum + plainText(item).length, 0)
    if (block.kind === 'table') length += block.rows.flat().reduce((sum, cell) => sum + plainText(cell).length, 0)
  }
  return sections > IN_RAIL || length > LONG
}
