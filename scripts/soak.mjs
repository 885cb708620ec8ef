// npm run test:soak -- [--minutes 60] [--megabytes 64] [--every 30]: saves a large project again and again, as the app does; in the end it may
// hold a fifth more than in the beginning, no more.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SAMPLE_FILE } from './build-sample.mjs'
import { bundle } from './bundle-program.mjs'
import { ROOT, runMain, SetupError } from './run-command.mjs'
import { GROWTH, soak } from './soak-loop.mjs'

await runMain(async () => {
  const text = /** @type {const} */ ({ type: 'string' })
  const { values } = parseArgs({ options: { minutes: text, megabytes: text, every: text } })
  const [minutes, megabytes, every] = [
    Number(values.minutes ?? 60),
    Number(values.megabytes ?? 64),
    Number(values.every ?? 30),
  ]
  if (![minutes, megabytes, every].every((number) => number > 0)) {
    throw new SetupError('--minutes, --megabytes and --every (seconds) take numbers above 0.')
  }
  const program = await bundle(path.join(ROOT, 'src/node/storage/soak.for-tests.ts'))
  try {
    const saves = Math.ceil((minutes * 60) / every)
    const onSave = (/** @type {import('./soak-loop.mjs').Look} */ { save, ms, held, rss }) => {
      if (save % 10 !== 0) return
      const mb = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
      console.log(`${save} of ${saves} saves: ${ms.toFixed(0)} ms, holds ${mb(held)}, process ${mb(rss)}`)
    }
    const result = await soak({
      program,
      sample: fileURLToPath(SAMPLE_FILE),
      megabytes,
      saves,
      everyMs: every * 1000,
      onSave,
    })
    console.table({ soak: result })
    const grown = result.held > GROWTH || result.rss > GROWTH
    if (grown) console.error(`It holds more than ${GROWTH} times what it held in the beginning.`)
    return grown ? 1 : 0
  } finally {
    await rm(path.dirname(program), { recursive: true, force: true })
  }
})
