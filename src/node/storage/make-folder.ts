/** Makes a folder and those above it that are missing, so that a power cut does not take them away with what is written into them. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Disk, realDisk } from './disk'
import { flushFolder } from './write-durably'

/** @throws the system's error */
export async function makeFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return // it was there
  const highest = path.dirname(path.resolve(first))
  for (let above = path.dirname(path.resolve(folder)); ; above = path.dirname(above)) {
    await flushFolder(above, disk)
    if (above === highest || above === path.dirname(above)) return
  }
}
