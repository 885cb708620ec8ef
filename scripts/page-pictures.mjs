// node scripts/page-pictures.mjs [FOLDER]: the sample in both house styles on both papers, as PDF and as a picture of every page, to be looked
// at. Without FOLDER, in test-results/pages.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { buildCli } from './build-if-stale.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'

await runMain(async () => {
  const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'test-results', 'pages'))
  await mkdir(folder, { recursive: true })
  const program = await buildCli()
  const project = path.join(ROOT, 'resources', 'samples', 'paraguay-2020.briefing')
  for (const theme of ['record', 'signal'])
    for (const paper of ['letter', 'a4']) {
      const look = ['--theme', theme, '--paper', paper, '--png', '--dpi', '100']
      const pdf = path.join(folder, `${theme}-${paper}.pdf`)
      const { code } = await run(process.execPath, [program, 'export', project, '--out', pdf, ...look], {
        limitMs: 120_000,
      })
      if (code !== 0) throw new SetupError(`${pdf} could not be made (export ended with ${code}).`)
    }
  console.log(`The pages lie in ${folder}.`)
  return 0
})
