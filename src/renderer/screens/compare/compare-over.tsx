/** Lies over the workspace while two versions are compared: from there one can go to the record. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { compareStore } from '../../compare-with'
import { sessionStore, showTask } from '../../session'
import { useShownScope } from '../../shown-scope'

const LazyCompare = lazy(async () => ({ default: (await import('./compare-screen')).CompareScreen }))

const close = (): void => {
  compareStore.setState({ other: null })
  showTask(null)
}

export const CompareOver = () => {
  const isShown = useStore(sessionStore, (state) => state.task === 'compare')
  const other = useStore(compareStore, (state) => state.other)
  const scope = useShownScope()
  if (!isShown) return null
  return (
    <Suspense fallback={null}>
      <LazyCompare scope={scope} other={other} onClose={close} />
    </Suspense>
  )
}
