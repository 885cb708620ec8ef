// npm run demo: the sample project and its PDF into demo-output/, then the app on the project.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { hasDisplay } from './display.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'
import { startApp } from './start.mjs'

await runMain(async () => {
  const folder = path.join(ROOT, 'demo-output')
  await mkdir(folder, { recursive: true })
  const project = path.join(folder, 'Paraguay-2020.briefing')
  const pdf = path.join(folder, 'Paraguay-2020.pdf')
  // What is there may have been worked on in the app since: it is kept.
  if (existsSync(project)) console.log('The sample project is there from an earlier run and is kept as it is.')
  else await briefwright('The sample project', ['sample', '--out', project])
  await briefwright('The PDF of the sample', ['export', project, '--out', pdf])
  console.log(`Project: ${path.relative(process.cwd(), project)}\nPDF:     ${path.relative(process.cwd(), pdf)}`)
  if (hasDisplay()) return startApp([project])
  console.log(
    'There is no display here, so the app was not opened; "npm start -- demo-output/Paraguay-2020.briefing" opens it where there is one.',
  )
  return 0
})

/** @param {string} what @param {readonly string[]} args */
async function briefwright(what, args) {
  const { code } = await run(process.execPath, [path.join(ROOT, 'bin', 'briefwright.mjs'), ...args])
  if (code !== 0) throw new SetupError(`${what} could not be made (exit code ${code}); the reason stands above.`)
}
