/** Asks for pages whenever what they show has changed, and keeps the newest answer. */
import { useEffect, useState } from 'react'
import type { Scope } from '../../core/narrative/scope'
import type { PreviewPages } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'

export interface Preview {
  readonly pages: PreviewPages | undefined
  readonly isUpdating: boolean
  /** Why the newest pages could not be made; empty: nobody wrote a message for it. Null: all is well. */
  readonly trouble: string | null
  readonly retry: () => void
}

const AFTER_LAST_EDIT_MS = 150
const SAY_UPDATING_AFTER_MS = 500

export function usePreview({ project, plan, language }: Scope): Preview {
  const [pages, setPages] = useState<PreviewPages>()
  const [isUpdating, setUpdating] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const planId = plan.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for the same
  useEffect(() => {
    let isStale = false
    const ask = async (): Promise<void> => {
      try {
        const answer = await bridge.previewBriefing({ project, plan: planId, language })
        if (isStale || !answer) return
        setPages(answer)
        setTrouble(null)
      } catch (error) {
        if (!isStale) setTrouble(messageOf(error) ?? '')
      }
      if (isStale) return
      clearTimeout(slow)
      setUpdating(false)
    }
    const wait = setTimeout(() => void ask(), AFTER_LAST_EDIT_MS)
    const slow = setTimeout(() => setUpdating(true), AFTER_LAST_EDIT_MS + SAY_UPDATING_AFTER_MS)
    return () => {
      isStale = true
      clearTimeout(wait)
      clearTimeout(slow)
    }
  }, [project, planId, language, attempt])

  return { pages, isUpdating, trouble, retry: () => setAttempt((n) => n + 1) }
}
