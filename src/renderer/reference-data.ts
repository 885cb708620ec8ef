/** The reference data shipped with the app, read when a new briefing is begun. */
import { useEffect, useState } from 'react'
import fileUrl from '../../resources/reference/tip-placements.json?url'
import { parseReference, type ReferenceData } from '../core/reference/reference'

export type ReferenceState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly reference: ReferenceData }
  | { readonly kind: 'failed' }

export function useReference(): ReferenceState {
  const [state, setState] = useState<ReferenceState>({ kind: 'reading' })
  useEffect(() => {
    let isGone = false
    const read = async (): Promise<void> => {
      const answer = await fetch(fileUrl)
      const reference = parseReference(await answer.json())
      if (!isGone) setState({ kind: 'read', reference })
    }
    read().catch(() => {
      if (!isGone) setState({ kind: 'failed' })
    })
    return () => {
      isGone = true
    }
  }, [])
  return state
}
