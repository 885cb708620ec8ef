// Kills a program that saves, at random moments, and looks at what it has left.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * A version of a file: its number in every eight bytes. Every other one is a little shorter, so that no version fits over another.
 * @param {number} n
 * @param {number} bytes
 */
export const numbered = (n, bytes) => {
  const words = Math.floor(bytes / 8) - (n % 2) * 1000
  return new Uint8Array(new BigUint64Array(words).fill(BigInt(n)).buffer)
}

/**
 * @param {Uint8Array} found
 * @param {number} bytes
 * @returns {number | undefined} undefined: it is no version, whole
 */
export function numberOf(found, bytes) {
  if (found.length < 8) return undefined
  const n = Number(Buffer.from(found).readBigUInt64LE(0))
  return n < 2 ** 40 && Buffer.from(numbered(n, bytes).buffer).equals(found) ? n : undefined
}

/** Random numbers from 0 to 1 that are the same ones for the same seed. @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Starts a program, waits until it is at work, lets some time pass, and kills it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} afterMs
 * @param {() => Promise<void>} [instead] what to do before the kill, for a power cut
 * @returns {Promise<number>} the last number it said
 */
export async function killAtWork(program, args, afterMs, instead = async () => undefined) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text
  })
  const closed = once(child, 'close')
  const first = await Promise.race([once(child.stdout, 'data'), closed])
  if (said === '') throw new Error(`the program ended before it was killed (${first}): ${complaint}`)
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  await instead()
  child.kill('SIGKILL')
  await closed
  return Number(said.trimEnd().split('\n').at(-1))
}

/**
 * @typedef {object} Kills
 * @property {number} kills
 * @property {number} corrupt files that are no version, whole
 * @property {number} lost files older than the last version that was said to be saved
 * @property {number} inside kills that hit inside a save: a temporary file is left
 * @property {number} saved versions said to be saved in all
 */

/**
 * @param {object} options
 * @param {string} options.program see `src/node/storage/crash-loop.for-tests.ts`
 * @param {'durable' | 'in-place'} options.mode
 * @param {number} options.kills
 * @param {number} options.seed
 * @param {number} [options.bytes]
 * @param {number} [options.windowMs] kills come within this time
 * @param {(done: number) => void} [options.onKill]
 * @returns {Promise<Kills>}
 */
export async function killLoop({ program, mode, kills, seed, bytes = 4_000_000, windowMs = 120, onKill = () => {} }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-crash-'))
  const file = path.join(folder, 'a.briefing')
  const random = seeded(seed)
  const result = { kills, corrupt: 0, lost: 0, inside: 0, saved: 0 }
  try {
    let next = 1
    await writeFile(file, numbered(0, bytes))
    for (let kill = 0; kill < kills; kill++) {
      const last = await killAtWork(program, [mode, file, String(next), String(bytes)], random() * windowMs)
      result.saved += last - next + 1
      const found = numberOf(await readFile(file), bytes)
      if (found === undefined) result.corrupt++
      else if (found < last) result.lost++
      next = Math.max(last, found ?? 0) + 1
      const left = (await readdir(folder)).filter((name) => name !== 'a.briefing')
      if (left.length > 0) result.inside++
      for (const name of left) await rm(path.join(folder, name))
      onKill(kill + 1)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return result
}
