/** Takes the project out of a PDF that carries one. The PDF may come from anybody: no more of it is read than leads to the project. */

import { LIMITS } from '../../core/model/limits'
import type { Failure } from '../../core/project-file/failure'
import { PdfObjects } from './checker/pdf-objects'

/** A project that is as large as one may be, and its pages with the same pictures. */
export const PDF_BYTES = 2 * LIMITS.fileBytes
/** Unpacked: the project, the lists of objects, and the cross-references. */
const UNPACKED_BYTES = LIMITS.fileBytes + 32 * 1024 * 1024
const OBJECTS = 2_000_000
/** Files that a PDF associates with itself: the figures of a briefing, and a project. */
const FILES = 1_000

export type Carried =
  | {
      readonly ok: true
      /** Of the project file. Nothing is known of them yet. */
      readonly bytes: Uint8Array
      /** What its maker wrote about it. */
      readonly description: string
    }
  | Failure

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** @param bytes begin as a PDF does; one more than `PDF_BYTES` of a larger one are enough */
export function carriedProject(bytes: Uint8Array): Carried {
  if (bytes.length > PDF_BYTES) return tooLarge()
  try {
    const objects = PdfObjects.open(bytes, { bytes: UNPACKED_BYTES, objects: OBJECTS })
    if (objects.trailer['/Encrypt'] !== undefined) return locked()
    const files = objects.list(objects.dict(objects.trailer['/Root'])['/AF'])
    for (const reference of files.slice(0, FILES)) {
      const file = objects.dict(reference)
      if (objects.name(file['/AFRelationship']) !== 'Source') continue
      if (!objects.text(file['/UF'])?.endsWith('.briefing')) continue
      const stream = objects.dict(file['/EF'])['/F']
      return { ok: true, bytes: objects.data(stream), description: objects.text(file['/Desc']) ?? '' }
    }
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return tooLarge()
    return unreadable()
  }
  return {
    ok: false,
    code: 'no-project-inside',
    message: 'This PDF carries no project: it was exported without one, or made by another program.',
    next: 'Ask whoever made it for the project file (its name ends in “.briefing”), or for a PDF that was exported with its project.',
  }
}

const ASK_AGAIN = 'Ask whoever made it for the project file, or for the PDF as Briefwright has written it.'

const tooLarge = (): Failure => ({
  ok: false,
  code: 'too-large',
  message: 'The PDF, or what it carries, is larger than any project may be.',
  next: ASK_AGAIN,
})

const locked = (): Failure => ({
  ok: false,
  code: 'pdf-unreadable',
  message: 'The PDF is protected by a password or by restrictions, so no project can be taken out of it.',
  next: ASK_AGAIN,
})

const unreadable = (): Failure => ({
  ok: false,
  code: 'pdf-unreadable',
  message: 'The PDF is damaged, or another program has written it anew in a form in which no project can be found.',
  next: ASK_AGAIN,
})
