/**
 * Windows that show a project without its pictures. Whatever project goes to such a page loses the bytes of its images, and whatever comes
 * from it gets them back before anybody sees it: a save writes all of them.
 */
import { isLeftOut, leftOutMark } from '../core/images/left-out'
import type { Asset } from '../core/model/material'
import type { Project } from '../core/model/project'
import type { Channel } from '../ipc/contract'

export interface LeftOutPictures {
  /** From now on projects go to this window without pictures. */
  readonly leaveOut: (windowId: number) => void
  /** From now on with them; what the window has without is still filled in. */
  readonly show: (windowId: number) => void
  /** The window or its page is gone. */
  readonly forget: (windowId: number) => void
  /** @returns the answer as it goes to the page */
  readonly send: (windowId: number, channel: Channel, answer: unknown) => unknown
  /** @returns the arguments with all images @throws Error for a mark of an image that is not held: it must not be written */
  readonly hear: (windowId: number, channel: Channel, args: unknown) => unknown
}

/** With these another project is chosen, and that is shown whole. */
const OPENING: ReadonlySet<Channel> = new Set<Channel>([
  'project:open',
  'project:open-sample',
  'project:open-dropped',
  'project:open-first',
  'recent:open',
  'recent:look-for',
  'version:open-copy',
  'version:open-of-refused',
])
/** The pages on screen say in words that a picture is left out: drawing it is what the window had no memory for. */
const WITHOUT: ReadonlySet<Channel> = new Set<Channel>(['briefing:preview'])
/** Projects stand no deeper in an answer. */
const DEPTH = 3

interface Held {
  isOn: boolean
  /** By mark. */
  readonly assets: Map<string, Asset>
}

export function createLeftOutPictures(): LeftOutPictures {
  const windows = new Map<number, Held>()

  const markOf = (held: Held, asset: Asset): Asset => {
    for (const [mark, known] of held.assets) {
      // the same image in two versions of a project has one mark, or it would count as a change
      if (known.hash === asset.hash && known.base64 === asset.base64) return { ...asset, base64: mark }
    }
    const mark = leftOutMark(held.assets.size)
    held.assets.set(mark, asset)
    return { ...asset, base64: mark }
  }
  const without = (held: Held, value: unknown, depth: number): unknown => {
    if (isProject(value)) return { ...value, assets: value.assets.map((asset) => markOf(held, asset)) }
    if (depth === 0 || !isPlain(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(held, one, depth - 1)]))
  }
  const filled = (held: Held, asset: Asset): Asset => {
    if (!isLeftOut(asset)) return asset
    const whole = held.assets.get(asset.base64)
    if (whole === undefined) throw new Error('a picture that was left out is not held')
    return whole.hash === asset.hash ? whole : { ...asset, base64: whole.base64 }
  }

  return {
    leaveOut: (windowId) => {
      const held = windows.get(windowId)
      if (held) held.isOn = true
      else windows.set(windowId, { isOn: true, assets: new Map() })
    },
    show: (windowId) => {
      const held = windows.get(windowId)
      if (held) held.isOn = false
    },
    forget: (windowId) => windows.delete(windowId),
    send: (windowId, channel, answer) => {
      const held = windows.get(windowId)
      if (held?.isOn !== true) return answer
      if (answer !== undefined && OPENING.has(channel)) held.isOn = false
      return held.isOn ? without(held, answer, DEPTH) : answer
    },
    hear: (windowId, channel, args) => {
      const held = windows.get(windowId)
      if (held === undefined || held.assets.size === 0 || WITHOUT.has(channel) || !isPlain(args)) return args
      return Object.fromEntries(
        Object.entries(args).map(([name, value]) => [
          name,
          isProject(value) && value.assets.some(isLeftOut)
            ? { ...value, assets: value.assets.map((asset) => filled(held, asset)) }
            : value,
        ]),
      )
    },
  }
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
const isProject = (value: unknown): value is Project =>
  isPlain(value) && Array.isArray(value.plans) && Array.isArray(value.assets)
