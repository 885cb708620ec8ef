// npm start [-- FILE...]: prepares Electron, builds the app if a source changed, and opens it.
import path from 'node:path'
import { buildApp } from './build-if-stale.mjs'
import { hasDisplay } from './display.mjs'
import { electronProgram, prepareElectron } from './electron-runtime.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'

/** Opens the app on files and waits until it is closed. @param {readonly string[]} files @returns {Promise<number>} */
export async function startApp(files) {
  if (!hasDisplay())
    throw new SetupError('The app needs a display and there is none here (DISPLAY is not set); the command line works without one: npm run -s briefwright -- --help')
  const runtime = await prepareElectron()
  await buildApp()
  // Electron refuses to run as root with its sandbox; the switch is for checkouts and is never heeded in a packaged app
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) console.error('Started as root, so Electron’s sandbox is off. Open only files of your own this way.')
  const args = [ROOT, ...(isRoot ? ['--no-sandbox'] : []), ...files.map((file) => path.resolve(file))]
  return (await run(electronProgram(runtime), args)).code
}

if (process.argv[1] === import.meta.filename)
  await runMain(() => startApp(process.argv.slice(2).filter((arg) => !arg.startsWith('-'))))
