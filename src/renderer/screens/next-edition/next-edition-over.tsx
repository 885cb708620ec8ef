/** What lies over the workspace when the next edition is begun, or its leftovers are gone through. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { sessionStore, showTask } from '../../session'
import { useShownScope } from '../../shown-scope'

const LazyNextEdition = lazy(async () => ({ default: (await import('./next-edition')).NextEdition }))
const LazyLeftBehind = lazy(async () => ({ default: (await import('./left-behind')).LeftBehind }))
const close = (): void => showTask(null)

export const NextEditionOver = () => {
  const task = useStore(sessionStore, (state) => state.task)
  const scope = useShownScope()
  if (task !== 'next-edition' && task !== 'left-behind') return null
  return (
    <Suspense fallback={null}>
      {task === 'next-edition' ? <LazyNextEdition scope={scope} onClose={close} /> : <LazyLeftBehind onClose={close} />}
    </Suspense>
  )
}
