/** Edits of a field while it is typed in: a burst without a longer pause is one step of undo. */
import { useRef } from 'react'
import type { Edit } from '../../core/edit/records'
import { applyEdit } from '../open-project'

const PAUSE_MS = 1500

/** @param field names the field among all fields, for example `fnd_x/statement/en` */
export interface Typing {
  readonly type: (edit: Edit) => void
  /** What comes next is a step of its own. */
  readonly endBurst: () => void
}

export function useTyping(field: string, label: string): (edit: Edit) => void {
  return useBursts(field, label).type
}

export function useBursts(field: string, label: string): Typing {
  const burst = useRef({ field, began: 0, last: Number.NEGATIVE_INFINITY })
  const type = (edit: Edit) => {
    const now = performance.now()
    const { current } = burst
    if (now - current.last > PAUSE_MS || current.field !== field) current.began = now
    current.last = now
    current.field = field
    applyEdit(edit, label, `${field}@${current.began}`)
  }
  const endBurst = () => {
    burst.current.last = Number.NEGATIVE_INFINITY
  }
  return { type, endBurst }
}
