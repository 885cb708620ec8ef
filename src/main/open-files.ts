/** Which files each window has open. A page holds tokens; the paths stay here. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { PdfProof } from '../core/conformance/statement'
import { shownFileName } from '../core/project-file/file-name'
import { UserError } from '../core/user-error'
import type { ExportToken, FileToken } from '../ipc/contract'

export interface OpenFiles<F> {
  add(windowId: number, file: F): FileToken
  /** @throws UserError for a token of another window or of a file that was closed */
  find(windowId: number, token: FileToken): F
  /** As `find`, undefined where that throws. */
  peek(windowId: number, token: FileToken): F | undefined
  /** Forgets what a closed window had open. */
  forget(windowId: number): void
}

export function createOpenFiles<F>(): OpenFiles<F> {
  const files = new Map<FileToken, { readonly windowId: number; readonly file: F }>()
  const peek = (windowId: number, token: FileToken): F | undefined => {
    const found = files.get(token)
    return found?.windowId === windowId ? found.file : undefined
  }
  return {
    peek,
    add(windowId, file) {
      const token = randomUUID() as unknown as FileToken
      files.set(token, { windowId, file })
      return token
    },
    find(windowId, token) {
      const found = peek(windowId, token)
      if (found === undefined) {
        throw new UserError(
          'not-open',
          'This file is no longer open in this window. Your changes are still on screen: save them under a new name.',
        )
      }
      return found
    },
    forget(windowId) {
      for (const [token, entry] of files) if (entry.windowId === windowId) files.delete(token)
    },
  }
}

export interface FinishedExport {
  readonly file: string
  readonly pageCount: number
  readonly byteLength: number
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
  readonly proof: PdfProof | null
}

export interface FinishedExports {
  add(windowId: number, finished: FinishedExport): ExportToken
  /** @throws UserError for a token that this window did not get */
  find(windowId: number, token: ExportToken): FinishedExport
  forget(windowId: number): void
}

export function createFinishedExports(): FinishedExports {
  const { add, find, forget } = createOpenFiles<FinishedExport>()
  return {
    add: (windowId, finished) => add(windowId, finished) as unknown as ExportToken,
    find: (windowId, token) => find(windowId, token as unknown as FileToken),
    forget,
  }
}

/** “Documents, Briefings”: the last two folders, as people say where something lies. */
export function folderInWords(file: string): string {
  const parts = path.dirname(path.resolve(file)).split(path.sep).filter(Boolean)
  return parts.slice(-2).join(', ')
}

/** The name without folder and our extension, as it may be shown. */
export const nameOf = (file: string): string => shownFileName(path.basename(file).replace(/\.briefing$/i, ''))
