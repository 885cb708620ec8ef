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

const LARGEST_REQUEST_BYTES = 128 * 1024 * 1024

/** Gives the function that every handler file registers its channels with. */
export function createHandle<R extends RequestsShape<R>>(context: HandleContext<keyof R & string>): Handle<R> {
  return (channel, args, run) => {
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
        // before any await: what is told next builds upon it
        const heard = context.hear ? context.hear(event.sender.id, sent[0], channel) : sent[0]
        const value: unknown = await run(args.parse(heard), { windowId: event.sender.id })
        answered()
        return { ok: true, value: context.send ? context.send(event.sender.id, channel, value) : value }
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
}

type SenderOf = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>

/** Whether a request comes from the main frame, on our own pages, of a window we opened. */
export function isOurPage(event: SenderOf, isOurWindow: (contentsId: number) => boolean): boolean {
  const frame: WebFrameMain | null = event.senderFrame
  if (frame === null || frame.detached || frame.parent !== null || frame !== event.sender.mainFrame) return false
  const at = URL.parse(frame.url)
  return at?.protocol === `${SCHEME}:` && at.host === HOST && isOurWindow(event.sender.id)
}
