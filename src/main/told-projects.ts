/** What each window has told of its project, for requests that tell only what differs. */
import { createListener, type Listener, NOT_HEARD, type ToldProject } from '../core/telling/told-project'
import { UserError } from '../core/user-error'

export interface ToldProjects {
  /** @returns the arguments with the project itself @throws UserError with `NOT_HEARD` */
  readonly hear: (windowId: number, sent: unknown) => unknown
  /** The window or its page is gone. */
  readonly forget: (windowId: number) => void
}

export function createToldProjects(): ToldProjects {
  const listeners = new Map<number, Listener>()
  const listenerOf = (windowId: number): Listener => {
    const known = listeners.get(windowId)
    if (known) return known
    const fresh = createListener()
    listeners.set(windowId, fresh)
    return fresh
  }
  return {
    forget: (windowId) => listeners.delete(windowId),
    hear: (windowId, sent) => {
      const told = toldIn(sent)
      if (told === undefined) return sent
      const project = listenerOf(windowId).hear(told.value)
      if (project !== undefined) return { ...told.args, [told.name]: project }
      throw new UserError(
        NOT_HEARD,
        'What this window sent builds upon something that did not arrive. Nothing was done, and your project is unchanged.',
        { next: 'Try again.' },
      )
    },
  }
}

/** No request has two projects. */
function toldIn(sent: unknown): { args: object; name: string; value: ToldProject } | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined
  for (const [name, value] of Object.entries(sent)) if (isTold(value)) return { args: sent, name, value }
  return undefined
}

/** What it holds is checked by whoever uses the project; see `unchecked`. */
function isTold(value: unknown): value is ToldProject {
  if (!isObject(value) || typeof value.number !== 'number') return false
  if (value.told === 'whole') return isObject(value.project)
  return value.told === 'changes' && typeof value.since === 'number' && isObject(value.values) && isObject(value.lists)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
