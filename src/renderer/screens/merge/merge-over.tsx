/** What lies over the workspace while a merge is decided, and when one looks at what became of it. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { OpenProject } from '../../open-project'
import { isUndone, otherWritersStore } from '../../other-writers'

const LazyDecisions = lazy(async () => ({ default: (await import('./decisions')).MergeDecisions }))
const LazyReport = lazy(async () => ({ default: (await import('./report')).MergeReport }))

export const MergeOver = ({ open }: { open: OpenProject }) => {
  const { pending, made, shown } = useStore(otherWritersStore)
  return (
    <Suspense fallback={null}>
      {shown === 'decisions' && pending !== null ? <LazyDecisions pending={pending} /> : null}
      {shown === 'report' && made !== null && !isUndone(open, made) ? <LazyReport made={made} /> : null}
    </Suspense>
  )
}
