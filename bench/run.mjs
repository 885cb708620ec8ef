// npm run bench: figures of this machine, as ratios to a peer in the same run where there is one. Nothing is asserted.
//   node bench/run.mjs [export] [peers] [open] [drafts] [preview] [messages] [answers] [merge] [checks] [figures] [start] [typing] [large]   default: all that can run here
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApp, buildCli } from '../scripts/build-if-stale.mjs'
import { hasDisplay } from '../scripts/display.mjs'
import { prepareElectron } from '../scripts/electron-runtime.mjs'
import { ROOT, runMain } from '../scripts/run-command.mjs'
import { answers } from './answers.mjs'
import { checks } from './checks.mjs'
import { coldExport } from './cold-export.mjs'
import { drafts } from './drafts.mjs'
import { figures } from './figures.mjs'
import { merging } from './merge.mjs'
import { messages } from './messages.mjs'
import { openAndSave } from './open.mjs'
import { peers } from './peers.mjs'
import { preview } from './preview.mjs'

await runMain(async () => {
  const asked = process.argv.slice(2)
  const wants = (/** @type {string} */ name) => asked.length === 0 || asked.includes(name)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  const sample = path.join(folder, 'sample.briefing')
  copyFileSync(path.join(ROOT, 'resources', 'samples', 'paraguay-2020.briefing'), sample)
  const print = (/** @type {string} */ title, /** @type {(readonly string[])[]} */ rows) => {
    console.log(`\n${title}`)
    for (const [what = '', figure = ''] of rows) console.log(`  ${what.padEnd(44)}${figure.padStart(10)}`)
  }
  console.log(`${os.cpus().length} cores, ${os.cpus()[0]?.model}, Node ${process.version}, ${process.platform}`)
  try {
    if (wants('export')) print('Export', coldExport({ cli: await buildCli(), sample, rounds: 7 }))
    if (wants('peers')) print('PDF beside other programs', await peers({ sample, folder }))
    if (wants('open')) print('Open and save', await openAndSave({ sample, folder, rounds: 8 }))
    if (wants('drafts')) print('Drafts', await drafts({ sample, folder, rounds: 60 }))
    if (wants('preview')) {
      await buildApp()
      const worker = path.join(ROOT, 'out', 'main', 'pdf-worker.js')
      print('Preview', await preview({ worker, sample, rounds: 60 }))
    }
    if (wants('messages')) print('Messages', await messages({ sample, rounds: 15 }))
    if (wants('answers')) print('Answers', await answers({ sample, folder, rounds: 20 }))
    if (wants('merge')) print('Merge', await merging({ sample, folder, rounds: 9 }))
    if (wants('checks')) print('Checks after an edit', await checks({ sample, rounds: 30 }))
    if (wants('figures')) print('Figures', await figures())
    if (wants('start') || wants('typing') || wants('large')) {
      if (!hasDisplay())
        console.log('\nStart, typing: left out, there is no display here (under Xvfb: xvfb-run -a npm run bench).')
      else {
        const runtime = await prepareElectron()
        const { path: dist } = runtime
        if (dist !== undefined) process.env.ELECTRON_OVERRIDE_DIST_PATH = dist
        await buildApp()
        const { coldStart } = await import('./cold-start.mjs')
        const { typing, typingInLargeProject } = await import('./typing.mjs')
        if (wants('start')) print('Start', await coldStart({ app: ROOT, runtime, sample, rounds: 9 }))
        if (wants('typing')) print('Typing', await typing({ app: ROOT, sample }))
        if (wants('large'))
          for (const form of /** @type {const} */ (['finding', 'activity']))
            print(`Typing in a large project: ${form}`, await typingInLargeProject({ app: ROOT, sample, form }))
      }
    }
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
