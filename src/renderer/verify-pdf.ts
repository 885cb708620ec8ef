/** What came of making a PDF again from the project it carries. */
import { createStore } from 'zustand'
import type { VerifiedPdf } from '../ipc/contract'
import { bridge, messageOf } from './bridge'

export type Verifying =
  | { readonly is: 'working' }
  | { readonly is: 'done'; readonly verified: VerifiedPdf }
  /** Empty: nobody wrote a message for it. */
  | { readonly is: 'failed'; readonly why: string }

export const verifyStore = createStore<{ readonly verifying: Verifying | null }>(() => ({ verifying: null }))
const set = (verifying: Verifying | null): void => verifyStore.setState({ verifying })
export const closeVerified = (): void => set(null)

/** @param file null: the person chooses one */
export async function verifyPdf(file: File | null): Promise<void> {
  if (verifyStore.getState().verifying?.is === 'working') return
  set({ is: 'working' })
  try {
    const verified = await bridge.verifyPdf(file)
    set(verified ? { is: 'done', verified } : null)
  } catch (error) {
    set({ is: 'failed', why: messageOf(error) ?? '' })
  }
}
