/** Asks for pages whenever what they show has changed, and keeps the newest answer. */
import { useEffect, useRef, useState } from 'react'
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
/** Handing a large project over stops the page: such a one waits for a longer pause. */
const COSTLY_MS = 16
const AFTER_LAST_COSTLY_EDIT_MS = 700
const SAY_UPDATING_AFTER_MS = 500

export function usePreview({ project, plan, language }: Scope): Preview {
  const [pages, setPages] = useState<PreviewPages>()
  const [isUpdating, setUpdating] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const planId = plan.id
  /** How long it took to hand the last one over, in milliseconds. */
  const handOver = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for the same
  useEffect(() => {
    let isStale = false
    const ask = async (): Promise<void> => {
      try {
        const began = performance.now()
        const asked = bridge.previewBriefing({ project, plan: planId, language })
        handOver.current = performance.now() - began
        const answer = await asked
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
    const pause = handOver.current > COSTLY_MS ? AFTER_LAST_COSTLY_EDIT_MS : AFTER_LAST_EDIT_MS
    const wait = setTimeout(() => void ask(), pause)
    const slow = setTimeout(() => setUpdating(true), pause + SAY_UPDATING_AFTER_MS)
    return () => {
      isStale = true
      clearTimeout(wait)
      clearTimeout(slow)
    }
  }, [project, planId, language, attempt])

  return { pages, isUpdating, trouble, retry: () => setAttempt((n) => n + 1) }
}
