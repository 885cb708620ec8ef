// Runs one program to its end, without a shell.
import { spawn } from 'node:child_process'
import path from 'node:path'

/** The checkout this script lies in. */
export const ROOT = path.resolve(import.meta.dirname, '..')

/** A trouble whose message is written for the person at the keyboard. */
export class SetupError extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the checkout
 * @property {Record<string, string | undefined>} [env] added to this process's environment; undefined removes a name
 * @property {number} [limitMs] the program is ended after this time
 * @property {'show' | 'keep' | 'stderr'} [output] show it (default), keep it in the result, or show all of it on stderr
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started, 124 when it was
 *   ended by the limit
 */
export function run(program, args, { cwd = ROOT, env = {}, limitMs, output = 'show' } = {}) {
  const whole = { ...process.env, ...env }
  for (const name of Object.keys(whole)) if (whole[name] === undefined) delete whole[name]
  const stdout = output === 'keep' ? 'pipe' : output === 'stderr' ? 2 : 'inherit'
  const stderr = output === 'keep' ? 'pipe' : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: whole, stdio: ['ignore', stdout, stderr] })
    let text = ''
    let ended = false
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (text += part))
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            ended = true
            child.kill('SIGKILL')
          }, limitMs)
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer)
      resolve({ code, output: text })
    }
    child.on('error', () => finish(127))
    child.on('close', (code) => finish(ended ? 124 : (code ?? 1)))
  })
}

/** Runs `main` and turns a `SetupError` into its sentence and exit code 1. @param {() => Promise<number>} main */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exitCode = 1
  }
}
