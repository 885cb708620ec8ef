import { describe, expect, it } from 'vitest'
import type { Disk } from './disk'
import { type ModelDisk, modelDisk } from './model-disk.for-tests'
import { writeAll, writeDurably, writeInPlace } from './write-durably'

const OLD = 'the old bytes'
const NEW = 'the new bytes, and more of them'
const bytes = new TextEncoder().encode(NEW)

interface Outcome {
  /** How many states there are in all, over every moment at which the power may go. */
  readonly states: number
  /** Neither the old bytes nor the new ones. */
  readonly bad: number
  /** Whether a cut right after the write has said “done” always leaves the new bytes. */
  readonly isDurable: boolean
}

async function cutAtEveryMoment(write: (disk: Disk) => Promise<unknown>): Promise<Outcome> {
  const moments: (string | undefined)[] = []
  const held = (at: ModelDisk) => at.afterCut().map((state) => state.get('/a'))
  const look = (at: ModelDisk) => void moments.push(...held(at))
  const disk = modelDisk({ '/a': OLD }, look)
  look(disk)
  await write(disk)
  look(disk)
  return {
    states: moments.length,
    bad: moments.filter((state) => state !== OLD && state !== NEW).length,
    isDurable: held(disk).every((state) => state === NEW),
  }
}

/** The same steps without some of the flushes: what others do. */
const careless =
  ({ flushFile }: { flushFile: boolean }) =>
  async (disk: Disk) => {
    const handle = await disk.open('/.~temporary', 'wx')
    await writeAll(handle, bytes)
    if (flushFile) await handle.sync()
    await disk.rename('/.~temporary', '/a')
  }

describe('after a power cut at any moment', () => {
  it('a durable write has left the old bytes or the new ones, and the new ones once it is done', async () => {
    const { states, bad, isDurable } = await cutAtEveryMoment((disk) => writeDurably('/a', bytes, { disk }))
    expect({ bad, isDurable }).toEqual({ bad: 0, isDurable: true })
    expect(states).toBeGreaterThanOrEqual(24) // a model that looks at nothing finds nothing
  })

  it('a new file is there whole, or not at all', async () => {
    const seen = new Set<string | undefined>()
    const disk = modelDisk({}, (at) => {
      for (const state of at.afterCut()) seen.add(state.get('/a'))
    })
    await writeDurably('/a', bytes, { disk })
    expect(seen).toEqual(new Set([undefined, NEW]))
    expect(disk.afterCut().map((state) => state.get('/a'))).toEqual([NEW])
  })

  it('the model finds what is wrong with other ways', async () => {
    const inPlace = await cutAtEveryMoment((disk) => writeInPlace('/a', bytes, disk))
    expect(inPlace.bad).toBeGreaterThan(0)
    const unflushed = await cutAtEveryMoment(careless({ flushFile: false }))
    expect(unflushed.bad).toBeGreaterThan(0)
    const folderUnflushed = await cutAtEveryMoment(careless({ flushFile: true }))
    expect(folderUnflushed).toMatchObject({ bad: 0, isDurable: false })
  })
})
