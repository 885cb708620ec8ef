import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraftKeeper, type KeeperState } from './draft-keeper'
import { fakeTime, settled } from './fake-time.for-tests'

/** A screen with a counter, and when which of its values was written. */
function desk() {
  const time = fakeTime()
  const drafts: [at: number, value: number][] = []
  const saves: [at: number, value: number][] = []
  const states: KeeperState[] = []
  const broken = { draft: false, file: false }
  const screen = { value: 0, hasFile: true }
  const write = (log: [number, number][], which: 'draft' | 'file') => async () => {
    log.push([time.clock(), screen.value])
    if (broken[which]) throw new Error(`${which} broken`)
  }
  const keeper = createDraftKeeper({
    ...time,
    writeDraft: write(drafts, 'draft'),
    saveFile: () => (screen.hasFile ? write(saves, 'file') : undefined),
    onState: (state) => states.push(state),
  })
  const edit = () => {
    screen.value++
    keeper.edited()
  }
  return { time, drafts, saves, states, broken, screen, keeper, edit }
}

describe('the draft', () => {
  it('is written 250 ms after the last edit', async () => {
    const { time, drafts, edit } = desk()
    edit()
    await time.pass(200)
    edit()
    await time.pass(249)
    expect(drafts).toEqual([])
    await time.pass(1)
    expect(drafts).toEqual([[450, 2]])
    await time.pass(100_000)
    expect(drafts).toHaveLength(1)
  })

  it('is never more than a second behind, however fast somebody types', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 60 }), async (pauses) => {
        const { time, drafts, edit } = desk()
        const typed: number[] = []
        for (const pause of pauses) {
          typed.push(time.clock())
          edit()
          await time.pass(pause)
        }
        await time.pass(1_000)
        typed.forEach((at, index) => {
          const written = drafts.find(([, value]) => value >= index + 1)
          expect((written?.[0] ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(1_000)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('goes on when the file cannot be saved', async () => {
    const { time, drafts, broken, edit, keeper } = desk()
    broken.file = true
    for (let n = 0; n < 100; n++) {
      edit()
      await time.pass(1_000)
    }
    expect(drafts).toHaveLength(100)
    expect(keeper.state()).toMatchObject({ draft: { is: 'kept' }, file: { is: 'failing' } })
  })

  it('that fails is tried again for ever, less and less often, and says since when', async () => {
    const { time, drafts, broken, edit, keeper } = desk()
    broken.draft = true
    edit()
    await time.pass(250_000)
    const gaps = drafts.map(([at], index) => at - (drafts[index - 1]?.[0] ?? 0))
    expect(gaps).toEqual([250, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
    expect(keeper.state().draft).toMatchObject({ is: 'failing', since: 250 })
    broken.draft = false
    await time.pass(60_000)
    expect(keeper.state().draft).toEqual({ is: 'kept' })
    edit()
    await time.pass(250)
    expect(drafts.at(-1)?.[1]).toBe(2)
  })

  it('that fails while somebody types on is not tried at each letter', async () => {
    const { time, drafts, broken, edit } = desk()
    broken.draft = true
    for (let n = 0; n < 50; n++) {
      edit()
      await time.pass(100)
    }
    expect(drafts.map(([at]) => at)).toEqual([900, 2_900])
  })
})

describe('the file', () => {
  it('is saved two seconds after the last edit, at the latest after thirty', async () => {
    const { time, saves, edit } = desk()
    edit()
    await time.pass(2_000)
    expect(saves).toEqual([[2_000, 1]])
    for (let n = 0; n < 60; n++) {
      edit()
      await time.pass(1_000)
    }
    expect(saves.map(([at]) => at)).toEqual([2_000, 32_000, 62_000])
  })

  it('that is not there is not saved, and is once there is one', async () => {
    const { time, saves, screen, edit, keeper } = desk()
    screen.hasFile = false
    edit()
    await time.pass(100_000)
    expect(saves).toEqual([])
    expect(keeper.state().file).toEqual({ is: 'waiting' })
    screen.hasFile = true
    edit()
    await time.pass(2_000)
    expect(saves).toHaveLength(1)
  })

  it('is saved at once when asked, with what is on screen', async () => {
    const { time, saves, edit, keeper } = desk()
    edit()
    await keeper.saveNow()
    expect(saves).toEqual([[0, 1]])
    await time.pass(60_000)
    expect(saves).toHaveLength(1)
    await keeper.saveNow()
    expect(saves).toHaveLength(1) // nothing is unsaved
  })

  it('says at once why it could not be saved, and tries again by itself', async () => {
    const { time, saves, broken, edit, keeper } = desk()
    edit()
    broken.file = true
    await expect(keeper.saveNow()).rejects.toThrow('file broken')
    broken.file = false
    await time.pass(2_000)
    expect(saves).toHaveLength(2)
    expect(keeper.state().file).toEqual({ is: 'kept' })
  })

  it('is not touched by a timer once the keeper is stopped, or the person has saved', async () => {
    const { time, saves, drafts, edit, keeper } = desk()
    edit()
    keeper.kept()
    await time.pass(60_000)
    edit()
    keeper.stop()
    await time.pass(60_000)
    expect([saves, drafts]).toEqual([[], []])
  })
})

it('an edit that comes while a save is under way is saved after it', async () => {
  const time = fakeTime()
  let screen = 1
  const saves: number[] = []
  let finish = (): void => undefined
  const keeper = createDraftKeeper({
    ...time,
    writeDraft: async () => undefined,
    saveFile: () => () => {
      saves.push(screen)
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    },
  })
  keeper.edited()
  await time.pass(2_000)
  expect(keeper.state().file).toEqual({ is: 'writing' })
  screen = 2
  keeper.edited()
  await time.pass(60_000)
  expect(saves).toEqual([1]) // never two at once
  const answered: string[] = []
  const asked = [1, 2].map((n) => keeper.saveNow().then(() => answered.push(`caller ${n}`)))
  finish()
  await settled()
  expect(saves).toEqual([1, 2])
  expect(answered).toEqual([]) // what was on screen when they asked is not on the disk yet
  finish()
  await Promise.all(asked)
  expect(answered).toHaveLength(2)
  expect(keeper.state().file).toEqual({ is: 'kept' })
})

it('the states in between are told', async () => {
  const { time, states, edit } = desk()
  edit()
  await time.pass(2_000)
  expect(states.map(({ draft, file }) => `${draft.is} ${file.is}`)).toEqual([
    'waiting waiting',
    'writing waiting',
    'kept waiting',
    'kept writing',
    'kept kept',
  ])
})
