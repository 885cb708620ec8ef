/**
 * A program to be killed: saves one version after the other and says the number of each once it is saved, until it dies.
 * Arguments: `durable`, `in-place`, `draft` or `kept`; the file, for the last two a folder of drafts or of earlier versions; the number to
 * begin with; for these two a project file, else bytes.
 */
import { writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { numbered } from '../../../scripts/crash-loop.mjs'
import { createBackupRing, INTERVAL_MS } from './backup-ring'
import { plainCodec } from './codec'
import { createDraftStore, draftKey } from './draft-store'
import { createVersions } from './keep-versions'
import { openProjectFile } from './project-files'
import { writeDurably } from './write-durably'

const [mode = '', place = '', first = '', with_ = ''] = process.argv.slice(2)

/** The control: what most programs do. It has to be seen to fail. */
async function writeCarelessly(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  await handle.writeFile(bytes)
  await handle.close()
}

async function saver(): Promise<(n: number) => Promise<unknown>> {
  if (mode === 'draft') {
    const { project } = await openProjectFile(with_)
    const drafts = createDraftStore(place, plainCodec(), Date.now)
    return (n) => drafts.write(draftKey(project, null), { ...project, title: String(n) }, { path: null, stamp: null })
  }
  if (mode === 'kept') {
    let now = Number(first) * 100 * INTERVAL_MS // later than all of the program before
    const clock = (): number => (now += INTERVAL_MS) // each save keeps what it replaces
    const ring = createBackupRing(place, plainCodec(), clock)
    const { file, project } = await openProjectFile(with_, createVersions(async () => ring, clock).support)
    return (n) => file.save({ ...project, title: String(n) })
  }
  const write = mode === 'durable' ? writeDurably : writeCarelessly
  return (n) => write(place, numbered(n, Number(with_)))
}

const save = await saver()
for (let n = Number(first); ; n++) {
  await save(n)
  writeSync(1, `${n}\n`)
}
