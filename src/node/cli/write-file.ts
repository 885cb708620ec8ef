/** Writes what a command makes: whole, or not at all. */
import { mkdir, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/user-error'
import { nameOf, writeError } from '../storage/disk-errors'
import { errorCode } from '../storage/error-code'
import { writeDurably } from '../storage/write-durably'
import { Stop } from './command'

/** Runs something that writes; what stops it ends the command with code 4. */
export async function writing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError) throw new Stop(4, error.message, { cause: error })
    throw error
  }
}

/** @throws Stop with code 4 */
export const writeFile = (file: string, bytes: Uint8Array): Promise<void> =>
  writing(async () => {
    try {
      await writeDurably(file, bytes)
    } catch (error) {
      throw writeError(file, error)
    }
  })

/**
 * The folder with those above it, where they are not there.
 * @throws Stop with code 4
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new Stop(4, writeError(folder, error).message, { cause: error })
  }
}

/** @throws Stop with code 4 when something stands there */
export async function refuseExisting(file: string): Promise<void> {
  if (await isThere(file)) {
    throw new Stop(
      4,
      `${nameOf(file)} is there already and was not changed. Choose another name, or add --force to replace it.`,
    )
  }
}

/**
 * Before the work of making it: a PDF may replace a PDF, and nothing else.
 * @throws Stop with code 4
 */
export const refuseUnlessPdf = (file: string): Promise<void> => refuseUnless('PDF', '%PDF-', file)
/** The same of a picture. */
export const refuseUnlessPng = (file: string): Promise<void> => refuseUnless('PNG', '\u0089PNG\r', file)

async function refuseUnless(kind: string, beginning: string, file: string): Promise<void> {
  const folder = path.dirname(file)
  if (!(await isThere(folder))) {
    throw new Stop(
      4,
      `${nameOf(file)} was not written: its folder “${folder}” does not exist. Create it, or choose another one.`,
    )
  }
  if (!(await isThere(file))) return
  const start = await firstBytes(file)
  if (start === '' || start === beginning) return
  throw new Stop(
    4,
    `${nameOf(file)} is there already and is not a ${kind}. It was not changed. Choose another name for the ${kind}.`,
  )
}

export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false
      throw new Stop(4, writeError(file, error).message)
    },
  )

/** Of what is not a file, something that is no PDF. */
async function firstBytes(file: string): Promise<string> {
  if (!(await stat(file)).isFile()) return 'other'
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new Stop(4, writeError(file, error).message)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
