/**
 * The catalogue of what may be wrong with a file, a picture, a disk: one row for each thing, F01 to F82 for what is read and exported, S01
 * to S44 for what is saved. A row that runs here has cases; any other says where it is held and why.
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { serializeProject } from '../../../core/project-file/serialize'
import { UserError } from '../../../core/user-error'
import { type OpenResult, openProjectFile } from '../project-files'

/** The table is complete with so many. */
export const ROWS_IN_ALL = 126

/** A folder of its own, and what a row asks in it. */
export interface Ground {
  readonly at: (name: string) => string
  /** The file that is opened: `x.briefing`. */
  readonly file: string
}

/** What opening the file must come to. */
export interface ReadCase {
  readonly name: string
  /** The bytes of the file, or what puts it there. */
  readonly file: Uint8Array | ((ground: Ground) => Promise<unknown>)
  /** `opens`, or the code of the refusal; by default the row's. */
  readonly code?: string
  /** Words of the message: the place in the file, its path, what it looks like. */
  readonly says?: RegExp
  readonly withinMs?: number
  /** Of a file that opens: that somebody else has changed it is said. By default it is not. */
  readonly isChangedElsewhere?: boolean
}
/** Anything else that is asked. */
export interface CheckCase {
  readonly name: string
  readonly check: (ground: Ground) => Promise<void> | void
  /** Names of systems where it cannot run, or a reason why not here. */
  readonly skip?: boolean
  readonly timeoutMs?: number
}
export type Case = ReadCase | CheckCase

interface RowBase {
  /** F01 to F82, S01 to S44. */
  readonly id: string
  /** The input or the fault. */
  readonly what: string
  /** What must come of it: a code of the catalogue, `opens`, `saved`, `refused`, or `-` where it is no single one. */
  readonly code: string
  /** How things stand afterwards. */
  readonly state: string
  /** Other tests that show a part of the row. */
  readonly also?: readonly Shown[]
  /** The command that shows as many or as much as the row asks for; what runs each time shows fewer of the same. */
  readonly onDemand?: string
  /** What of the row can only be seen on Windows or macOS; the rest is shown here. */
  readonly onOtherSystems?: string
}
/** A test of that title in that file. */
export interface Shown {
  readonly file: string
  readonly test: string
}
export interface UnitRow extends RowBase {
  readonly where: 'unit'
  readonly cases: () => readonly Case[]
  /** What of the row is shown nowhere, and why. */
  readonly remains?: string
}
/** Runs in another test file, in a test of that title. */
export interface HeldRow extends RowBase {
  readonly where: 'held'
  readonly file: string
  readonly test: string
  readonly remains?: string
}
export interface OtherRow extends RowBase {
  readonly where: 'e2e' | 'windows' | 'macos' | 'later'
  /** The spec, or why it is not here. */
  readonly reason: string
}
export type Row = UnitRow | HeldRow | OtherRow

export async function makeGround(): Promise<Ground & { readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-row-'))
  const at = (name: string): string => path.join(folder, name)
  return { at, file: at('x.briefing'), remove: () => rm(folder, { recursive: true, force: true }) }
}

const SENTENCE = /^\p{Lu}.*[.]$/su
const DEFAULT_LIMIT_MS = 1_500

/**
 * Some rows name a time. It is the processor's time of this process, in milliseconds: that a machine is busy with something else has no
 * part in it. @returns asks how much went by since
 */
export function processorTime(): () => number {
  const began = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
}

/** What stands at a path, to be compared with later; large files by size and time alone. */
async function traceOf(file: string): Promise<unknown> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return undefined
  return found.size < 80_000_000 ? (await readFile(file)).toString('base64') : [found.size, found.mtimeMs]
}

/** Opens the file of the ground and asks everything that every row asks. */
export async function expectRead({ file, at }: Ground, row: RowBase, one: ReadCase): Promise<OpenResult | undefined> {
  const code = one.code ?? row.code
  const before = await traceOf(file)
  const prototype = Object.getOwnPropertyNames(Object.prototype).join()
  const tookMs = processorTime()
  const outcome = await openProjectFile(file).catch((error: unknown) => error)
  expect(tookMs(), 'time').toBeLessThan(one.withinMs ?? DEFAULT_LIMIT_MS)
  expect(await traceOf(file), 'the file is as it was').toEqual(before)
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype)
  if (code === 'opens') {
    if (outcome instanceof Error) throw outcome
    const opened = outcome as OpenResult
    expect(opened.isChangedElsewhere, 'somebody else has changed it').toBe(one.isChangedElsewhere ?? false)
    expect(() => serializeProject(opened.project)).not.toThrow()
    return opened
  }
  if (!(outcome instanceof UserError)) throw outcome instanceof Error ? outcome : new Error(`${one.name}: it opened`)
  expect(outcome.code).toBe(code)
  expect(outcome.message).toContain(`“${path.basename(file)}”`)
  expect(outcome.what).toMatch(/^.*[.]$/su)
  expect(outcome.next).toMatch(SENTENCE)
  expect(outcome.message).not.toContain(path.dirname(at('x')))
  if (one.says !== undefined) expect(outcome.message).toMatch(one.says)
  return undefined
}

export async function runCase(row: UnitRow, one: Case): Promise<void> {
  const ground = await makeGround()
  try {
    if ('check' in one) return await one.check(ground)
    if (typeof one.file === 'function') await one.file(ground)
    else await writeFile(ground.file, one.file)
    await expectRead(ground, row, one)
  } finally {
    await ground.remove()
  }
}

/** Files in the folder that are not among those named. */
export const others = async (folder: string, ...names: readonly string[]): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !names.includes(name))
