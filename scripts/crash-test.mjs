// npm run test:crash -- [--kills 1000] [--seed 1]: kills saves at random moments; nothing may be corrupt, nothing that was said to be saved lost.
// The control arm writes in place and has to corrupt: otherwise the test would show nothing.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle-program.mjs'
import { killLoop } from './crash-loop.mjs'
import { ROOT, runMain, SetupError } from './run-command.mjs'

await runMain(async () => {
  const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } })
  const kills = Number(values.kills ?? 40)
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
    throw new SetupError('--kills and --seed take whole numbers.')
  }
  const program = await bundle(path.join(ROOT, 'src/node/storage/crash-loop.for-tests.ts'))
  try {
    const onKill = (/** @type {number} */ done) => {
      if (done % 100 === 0) console.log(`${done} of ${kills} kills`)
    }
    const control = await killLoop({ program, mode: 'in-place', kills: Math.min(kills, 30), seed })
    const durable = await killLoop({ program, mode: 'durable', kills, seed, onKill })
    console.log(`seed ${seed}`)
    console.table({ 'in place (control)': control, durable })
    const failures = [
      ...(durable.corrupt > 0 ? [`${durable.corrupt} files are corrupt`] : []),
      ...(durable.lost > 0 ? [`${durable.lost} acknowledged saves are lost`] : []),
      ...(durable.inside < kills * 0.05 ? [`only ${durable.inside} kills hit inside a save: the window is wrong`] : []),
      ...(control.corrupt === 0 ? ['the control arm corrupted nothing: the test shows nothing'] : []),
    ]
    for (const failure of failures) console.error(failure)
    return failures.length === 0 ? 0 : 1
  } finally {
    await rm(path.dirname(program), { recursive: true, force: true })
  }
})
