// Plays the part of Electron’s own default app, which the fallback runtime lacks (see electron-runtime.mjs):
// `electron [-r module]... <folder or file> [args]`. Playwright's `_electron.launch` needs the `-r`.
// An ES module with a top-level await, because Electron holds back 'ready' until such an entry has run:
// the app must be able to register privileged schemes before it.
import { app } from 'electron'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const preloads = []
let target
for (let i = 1; i < process.argv.length && target === undefined; i++) {
  const arg = process.argv[i]
  if (arg === '-r' || arg === '--require') preloads.push(process.argv[++i])
  else if (!arg.startsWith('-')) target = arg
}
for (const file of preloads) require(path.resolve(file)) // before the app: Playwright's file holds back 'ready'
if (target === undefined) {
  console.error('usage: electron [-r module] <app folder or file>')
  process.exit(2)
}
let entry = path.resolve(target)
if (fs.statSync(entry).isDirectory()) {
  const manifest = JSON.parse(fs.readFileSync(path.join(entry, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version ?? '0.0.0')
  app.setAppPath(entry)
  entry = path.join(entry, manifest.main)
} else {
  app.setAppPath(path.dirname(entry))
}
process.defaultApp = true
try {
  await import(pathToFileURL(entry).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
