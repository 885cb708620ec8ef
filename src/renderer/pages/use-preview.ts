/** Asks for pages whenever what they show has changed, and keeps the newest answer. */
import { useEffect, useRef, useState } from 'react'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import type { PreviewPages } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'
import { previewPause } from './preview-pause'

export interface Preview {
  readonly pages: PreviewPages | undefined
  readonly isUpdating: boolean
  /** They show the scope as it is now. */
  readonly isCurrent: boolean
  /** Why the newest pages could not be made; empty: nobody wrote a message for it. Null: all is well. */
  readonly trouble: string | null
  readonly retry: () => void
}

const SAY_UPDATING_AFTER_MS = 500

const always = (): boolean => true

/** @param isNewest false: somebody typed on, and a newer scope is about to be shown; not another function each time */
export function usePreview(
  { project, plan, language }: Scope,
  isNewest: (project: Project) => boolean = always,
): Preview {
  const [pages, setPages] = useState<PreviewPages>()
  const [shown, setShown] = useState<Pick<Scope, 'project' | 'language'> & { readonly planId: string }>()
  const [isUpdating, setUpdating] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const planId = plan.id
  /** How long the last pages took, in milliseconds. */
  const took = useRef(0)
  // the first pages let the screen draw itself first
  const lastEdit = useRef(Number.POSITIVE_INFINITY)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for the same
  useEffect(() => {
    let isStale = false
    const ask = async (): Promise<void> => {
      if (!isNewest(project)) return
      const began = performance.now()
      try {
        const answer = await bridge.previewBriefing({ project, plan: planId, language })
        if (answer) took.current = performance.now() - began
        if (isStale || !answer) return
        setPages(answer)
        setShown({ project, planId, language })
        setTrouble(null)
      } catch (error) {
        if (!isStale) setTrouble(messageOf(error) ?? '')
      }
      if (isStale) return
      clearTimeout(slow)
      setUpdating(false)
    }
    const now = performance.now()
    const pause = previewPause(now - lastEdit.current, took.current)
    lastEdit.current = now
    const wait = setTimeout(() => void ask(), pause)
    const slow = setTimeout(() => setUpdating(true), pause + SAY_UPDATING_AFTER_MS)
    return () => {
      isStale = true
      clearTimeout(wait)
      clearTimeout(slow)
    }
  }, [project, planId, language, attempt])

  const isCurrent = shown?.project === project && shown.planId === planId && shown.language === language
  return { pages, isUpdating, isCurrent, trouble, retry: () => setAttempt((n) => n + 1) }
}
