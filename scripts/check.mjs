// npm run check: what must be green before every commit: types, lint, unit tests, and the sample from the command line.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { ROOT, run, runMain } from './run-command.mjs'

const bin = (/** @type {string[]} */ ...parts) => path.join(ROOT, 'node_modules', ...parts)
const briefwright = path.join(ROOT, 'bin', 'briefwright.mjs')
const sample = path.join(ROOT, '.cache', 'check', 'sample.briefing')

/** @type {[what: string, ...command: string[]][]} */
const STEPS = [
  ['types', bin('typescript', 'bin', 'tsc'), '-b'],
  ['types of the tests', bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.tests.json'],
  ['lint and format', bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
  ['unit tests', bin('vitest', 'vitest.mjs'), 'run'],
  ['the sample', briefwright, 'sample', '--force', '--out', sample],
  ['checks of the sample', briefwright, 'check', sample],
]

await runMain(async () => {
  await mkdir(path.dirname(sample), { recursive: true })
  for (const [what, ...command] of STEPS) {
    console.log(`> ${what}`)
    const { code } = await run(process.execPath, command)
    if (code !== 0) {
      console.error(`Stopped at: ${what}.`)
      return 1
    }
  }
  return 0
})
