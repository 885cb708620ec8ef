/**
 * A program to be killed: saves one version after the other and says the number of each once it is saved, until it dies.
 * Arguments: `durable`, `in-place` or `draft`; the file, for drafts the folder; the number to begin with; for drafts a project file, else bytes.
 */
import { writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { numbered } from '../../../scripts/crash-loop.mjs'
import { plainCodec } from './codec'
import { createDraftStore, draftKey } from './draft-store'
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
  const write = mode === 'durable' ? writeDurably : writeCarelessly
  return (n) => write(place, numbered(n, Number(with_)))
}

const save = await saver()
for (let n = Number(first); ; n++) {
  await save(n)
  writeSync(1, `${n}\n`)
}
