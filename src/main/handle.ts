/** The one way a page's request reaches the main process: who asks, how large, which arguments, then one answer. */
import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import type { z } from 'zod'
import { UserError } from '../core/user-error'
import { errorCode } from '../node/storage/error-code'
import { HOST, SCHEME } from './hardening'
import { isLargerThan } from './payload-size'

/** The envelope of every answer. No stack, no path, and no message that was not written for people. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly system?: string }

/** A contract: channel name -> request as a function type. `any` here is only the upper bound of the argument type. */
export type RequestsShape<R> = { readonly [C in keyof R]: (args: never) => unknown }
export type ArgsOf<R extends RequestsShape<R>, C extends keyof R> = Parameters<R[C]>[0]
export type ResultOf<R extends RequestsShape<R>, C extends keyof R> = Awaited<ReturnType<R[C]>>

/** Which window asked; handlers find the open project by it. */
export interface Asker {
  readonly windowId: number
}

export type Handle<R extends RequestsShape<R>> = <C extends keyof R & string>(
  channel: C,
  args: z.ZodType<ArgsOf<R, C>>,
  run: (args: ArgsOf<R, C>, asker: Asker) => ResultOf<R, C> | Promise<ResultOf<R, C>>,
) => void

export interface HandleContext<C extends string = string> {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  /** @param contentsId the id of the web contents that sent the request */
  readonly isOurWindow: (contentsId: number, channel: C) => boolean
  /** Codes and channels only: nothing of a project may be logged. */
  readonly logError: (channel: string, error: unknown) => void
  /** What came, with projects in place of what was told of them. Called in the order in which requests arrive. */
  readonly hear?: (contentsId: number, sent: unknown, channel: C) => unknown
  /** What goes to the page in place of an answer. */
  readonly send?: (contentsId: number, channel: C, answer: unknown) => unknown
  /** After each answer. @param error undefined: it was done; a `UserError`: it was refused in words */
  readonly onAnswered?: (channel: C, ms: number, error: unknown) => void
}

/** Handlers whose module is loaded when it is first needed. */
export interface Later<T> {
  /** Loads it, or gives what was loaded. */
  readonly load: () => Promise<T>
  /** Undefined: not loaded yet. */
  readonly loaded: () => T | undefined
}

export interface Handling<R extends RequestsShape<R>> {
  readonly handle: Handle<R>
  /**
   * Requests on these channels wait until `register` has handled every one of them, and go on in the order in which they came.
   * @param register loads a module and lets it register; a channel too many or too few is a mistake of the program
   */
  readonly later: <T>(channels: readonly (keyof R & string)[], register: (handle: Handle<R>) => Promise<T>) => Later<T>
}

const LARGEST_REQUEST_BYTES = 128 * 1024 * 1024

/** With arguments that were not looked at yet. */
type Run = (heard: unknown, asker: Asker) => unknown

/** Gives the functions that every handler file registers its channels with. */
export function createHandling<R extends RequestsShape<R>>(context: HandleContext<keyof R & string>): Handling<R> {
  /** @param find at once where it is known, so that requests are begun in the order in which they come */
  const answer = (channel: keyof R & string, find: () => Run | Promise<Run>): void => {
    context.ipcMain.handle(channel, async (event, ...sent: unknown[]): Promise<Reply<unknown>> => {
      // read before any await: afterwards the frame may be gone and its URL another
      const isOurs = isOurPage(event, (id) => context.isOurWindow(id, channel))
      const began = performance.now()
      const answered = (error?: unknown): void =>
        context.onAnswered?.(channel, Math.round(performance.now() - began), error)
      try {
        if (!isOurs) throw new Error('asked by a frame this app did not open')
        if (sent.length > 1) throw new Error('more than one argument')
        if (isLargerThan(sent[0], LARGEST_REQUEST_BYTES)) throw new Error('the request is too large')
        const windowId = event.sender.id
        // before any await: what is told next builds upon it
        const heard = context.hear ? context.hear(windowId, sent[0], channel) : sent[0]
        const found = find()
        const run = found instanceof Promise ? await found : found
        const value: unknown = await run(heard, { windowId })
        answered()
        return { ok: true, value: context.send ? context.send(windowId, channel, value) : value }
      } catch (error) {
        answered(error)
        if (error instanceof UserError) {
          const system = errorCode(error.cause).match(/^E[A-Z0-9]+$/)?.[0] ?? ''
          return { ok: false, code: error.code, message: error.message, ...(system === '' ? {} : { system }) }
        }
        context.logError(channel, error)
        return {
          ok: false,
          code: 'unexpected',
          message:
            'Something went wrong inside Briefwright and this was not done. Your project is unchanged. Try again; if it happens again, save, then start the app anew.',
        }
      }
    })
  }
  /** Registers with `add` what a handler file hands over. */
  const handleWith =
    (add: (channel: keyof R & string, run: Run) => void): Handle<R> =>
    (channel, args, run) =>
      add(channel, (heard, asker) => run(args.parse(heard), asker))

  return {
    handle: handleWith((channel, run) => answer(channel, () => run)),
    later<T>(channels: readonly (keyof R & string)[], register: (handle: Handle<R>) => Promise<T>): Later<T> {
      const runs = new Map<string, Run>()
      let loading: Promise<T> | undefined
      let given: T | undefined
      const read = async (): Promise<T> => {
        const value = await register(handleWith((channel, run) => runs.set(channel, run)))
        const wrong = [
          ...channels.filter((channel) => !runs.has(channel)),
          ...[...runs.keys()].filter((channel) => !channels.some((known) => known === channel)),
        ]
        if (wrong.length > 0) throw new Error(`listed or handled, but not both: ${wrong.join(', ')}`)
        given = value
        return value
      }
      const load = (): Promise<T> => {
        loading ??= read()
        return loading
      }
      const find = (channel: string): Run | Promise<Run> => {
        const run = given === undefined ? undefined : runs.get(channel)
        return run ?? load().then(() => runs.get(channel) ?? unknownChannel())
      }
      for (const channel of channels) answer(channel, () => find(channel))
      return { load, loaded: () => given }
    },
  }
}

const unknownChannel = (): never => {
  throw new Error('a channel that nothing handles')
}

type SenderOf = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>

/** Whether a request comes from the main frame, on our own pages, of a window we opened. */
export function isOurPage(event: SenderOf, isOurWindow: (contentsId: number) => boolean): boolean {
  const frame: WebFrameMain | null = event.senderFrame
  if (frame === null || frame.detached || frame.parent !== null || frame !== event.sender.mainFrame) return false
  const at = URL.parse(frame.url)
  return at?.protocol === `${SCHEME}:` && at.host === HOST && isOurWindow(event.sender.id)
}
