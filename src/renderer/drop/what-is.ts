/** What a dropped file is, told by its first bytes, and by its name where these say nothing. */
import { sniffImage } from '../../core/images/sniff'
import { looksLike } from '../../core/project-file/looks-like'
import { TEMPLATE_EXTENSION } from '../../core/project-file/template-format'
import { isTableFile } from '../import/import-store'

export type Kind =
  | { readonly is: 'project' | 'template' | 'picture' | 'table' | 'pdf' }
  /** `looks`: in words, for example “a Word document”; undefined: nothing that is known. */
  | { readonly is: 'other'; readonly looks: string | undefined }

/** As much of a file as tells what it is. */
export const HEAD_BYTES = 4096

const TEMPLATE = /^\ufeff?\s*\{\s*"format"\s*:\s*"briefwright-template"/
const PROJECT = /^\ufeff?\s*\{\s*"format"\s*:\s*"briefwright/

/** @param head the first `HEAD_BYTES` of the file, or all of a shorter one */
export function whatIs(name: string, head: Uint8Array): Kind {
  const looks = looksLike(head)
  if (looks === 'a PDF document') return { is: 'pdf' }
  if (sniffImage(head) !== 'unknown') return { is: 'picture' }
  const isText = looks === undefined
  if (
    isText &&
    (TEMPLATE.test(new TextDecoder().decode(head)) || name.toLowerCase().endsWith(`.${TEMPLATE_EXTENSION}`))
  )
    return { is: 'template' }
  if (isText && (PROJECT.test(new TextDecoder().decode(head)) || /\.briefing$/i.test(name))) return { is: 'project' }
  // what only claims to be a table is refused by the import, with the reason
  if (isTableFile(name)) return { is: 'table' }
  return { is: 'other', looks }
}
