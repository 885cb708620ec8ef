/**
 * A program that works as the app does for hours: changes a project, keeps its draft, saves it, keeps what the save replaces. After each save
 * it collects garbage and says what it holds. To be run with `--expose-gc`.
 * Arguments: the project file; a folder for drafts and versions; how many saves; milliseconds from one to the next; `app`, or `leak` for a
 * control that keeps the bytes of every save, and has to be noticed.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createBackupRing } from './backup-ring'
import { plainCodec } from './codec'
import { createDraftStore, draftKey } from './draft-store'
import { createVersions } from './keep-versions'
import { openProjectFile } from './project-files'

const [name = '', folder = '', saves = '', everyMs = '', mode = ''] = process.argv.slice(2)
const { gc } = globalThis
if (gc === undefined) throw new Error('start it with --expose-gc')

const ring = createBackupRing(path.join(folder, 'versions'), plainCodec(), Date.now)
const versions = createVersions(async () => ring, performance.now)
const drafts = createDraftStore(path.join(folder, 'drafts'), plainCodec(), Date.now)
const { file, project } = await openProjectFile(name, versions.support)
const key = draftKey(project, name)
const kept: Uint8Array[] = []

for (let n = 1; n <= Number(saves); n++) {
  const began = performance.now()
  const now = {
    ...project,
    title: `Save ${n}`,
    findings: project.findings.map((one) => ({ ...one, quote: `${n} ${one.quote}` })),
  }
  await drafts.write(key, now, { path: name, stamp: file.stamp() ?? null })
  await file.save(now)
  await drafts.discardIfEqual(key, now)
  if (mode === 'leak') kept.push(await readFile(name))
  const ms = performance.now() - began
  await gc({ execution: 'async' })
  const { rss, heapUsed, external } = process.memoryUsage()
  process.stdout.write(`${JSON.stringify({ save: n, ms, held: heapUsed + external, rss })}\n`)
  await delay(Math.max(0, Number(everyMs) - (performance.now() - began)))
}
