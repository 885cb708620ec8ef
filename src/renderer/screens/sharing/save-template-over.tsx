import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { sessionStore, showTask } from '../../session'

const LazySaveTemplate = lazy(async () => ({ default: (await import('./save-template')).SaveTemplate }))

/** Saving as a template, over everything else. */
export const SaveTemplateOver = () => {
  const isShown = useStore(sessionStore, ({ task }) => task === 'save-template')
  return isShown ? (
    <Suspense fallback={null}>
      <LazySaveTemplate onClose={() => showTask(null)} />
    </Suspense>
  ) : null
}
