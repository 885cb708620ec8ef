/** What the app was started with: by the person, or by a second start that hands it over. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { EXTENSION } from '../core/project-file/file-name'
import { TEMPLATE_EXTENSION } from '../core/project-file/template-format'

/** What a start hands to the instance that is running already: Chromium reorders the arguments it passes on itself. */
export interface Start {
  readonly args: readonly string[]
  readonly folder: string
}

export function isStart(data: unknown): data is Start {
  if (typeof data !== 'object' || data === null) return false
  const { args, folder } = data as Partial<Record<keyof Start, unknown>>
  return Array.isArray(args) && args.every((arg) => typeof arg === 'string') && typeof folder === 'string'
}

const MOST_AT_ONCE = 8

const OURS: ReadonlySet<string> = new Set([`.${EXTENSION}`, `.${TEMPLATE_EXTENSION}`])

/** The project files and templates named on a command line: existing regular files with our extensions; anything else is ignored. */
export async function projectFilesIn(args: readonly string[], folder: string): Promise<readonly string[]> {
  const files = new Set<string>()
  for (const argument of args) {
    if (argument.length > 4096 || argument.startsWith('-') || !OURS.has(path.extname(argument).toLowerCase())) continue
    const file = path.resolve(folder, argument)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile()) files.add(file)
    if (files.size === MOST_AT_ONCE) break
  }
  return [...files]
}
