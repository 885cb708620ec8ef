import { afterEach, expect, it, vi } from 'vitest'
import { loadSample } from '../core/sample.for-tests'
import { NOT_HEARD } from '../core/telling/told-project'
import type { FileToken, SavedStamp } from '../ipc/contract'
import { createToldProjects } from '../main/told-projects'
import type { Bridge } from '../preload'
import { bridge } from './bridge'

const file = 'one' as unknown as FileToken
const stamp: SavedStamp = { file, name: '', folder: '', savedAt: 0, warnings: [], changeLog: [] }
const sample = loadSample()

/** A main process that hears what is sent and notes what it would save. */
function mainProcess() {
  const told = createToldProjects()
  const saved: unknown[] = []
  const sizes: number[] = []
  const saveProject = vi.fn<Bridge['saveProject']>(async (sent) => {
    sizes.push(JSON.stringify(sent).length)
    try {
      saved.push(told.hear(1, structuredClone(sent)))
      return { ok: true, value: stamp }
    } catch {
      return { ok: false, code: NOT_HEARD, message: 'Not heard.' }
    }
  })
  vi.stubGlobal('window', { briefwright: { saveProject } })
  return { told, saved, sizes }
}
afterEach(() => vi.unstubAllGlobals())

it('saves what was on screen, also when saves overlap and when the main process has lost what it heard', async () => {
  const { told, saved, sizes } = mainProcess()
  const at = (title: string) => ({ ...sample, title })
  await Promise.all([bridge.saveProject({ file, project: at('1') }), bridge.saveProject({ file, project: at('2') })])
  told.forget(1)
  await Promise.all([bridge.saveProject({ file, project: at('3') }), bridge.saveProject({ file, project: at('4') })])
  await bridge.saveProject({ file, project: at('5') })
  expect(saved).toEqual(['1', '2', '3', '4', '5'].map((title) => ({ file, project: at(title) })))
  expect(sizes.at(-1)).toBeLessThan(200)
})

it('says so when it is not heard even as a whole', async () => {
  vi.stubGlobal('window', {
    briefwright: { saveProject: async () => ({ ok: false, code: NOT_HEARD, message: 'Not heard.' }) },
  })
  await expect(bridge.saveProject({ file, project: sample })).rejects.toMatchObject({ code: NOT_HEARD })
})
