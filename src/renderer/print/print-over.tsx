import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { Preview } from '../pages/use-preview'
import { sessionStore, showTask } from '../session'

const LazyPrint = lazy(async () => ({ default: (await import('./print-dialog')).PrintDialog }))
const close = (): void => showTask(null)

export interface PrintOverProps {
  readonly preview: Preview
  /** Errors stop an export; what is printed says that it is a draft. */
  readonly errorCount: number
}

export const PrintOver = (props: PrintOverProps) => {
  const isShown = useStore(sessionStore, ({ task }) => task === 'print')
  return isShown ? (
    <Suspense fallback={null}>
      <LazyPrint {...props} onClose={close} />
    </Suspense>
  ) : null
}
