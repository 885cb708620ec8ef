import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { sessionStore, showTask } from '../../session'

const LazySendCopy = lazy(async () => ({ default: (await import('./send-copy')).SendCopy }))
const close = (): void => showTask(null)

export const SendCopyOver = () => {
  const isShown = useStore(sessionStore, ({ task }) => task === 'send-copy')
  return isShown ? (
    <Suspense fallback={null}>
      <LazySendCopy onClose={close} />
    </Suspense>
  ) : null
}
