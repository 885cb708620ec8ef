/** A text field whose text may be wrong for a while: what is wrong is shown and said, what was right last is kept. */
import { useState } from 'react'

interface Draft {
  readonly text: string
  /** The value it was typed over: another value (undo) ends it. */
  readonly over: string
  readonly field: string
}

export interface HeldText {
  readonly text: string
  readonly isWrong: boolean
  readonly onText: (text: string) => void
  readonly onBlur: () => void
}

/**
 * @param shown the value of the project as text
 * @param field names the field among all
 * @param read takes the text into the project and answers what it shows then; undefined when it cannot be read
 */
export function useHeldText(shown: string, field: string, read: (text: string) => string | undefined): HeldText {
  const [draft, setDraft] = useState<Draft & { readonly isWrong: boolean }>()
  const live = draft && draft.over === shown && draft.field === field ? draft : undefined
  return {
    text: live?.text ?? shown,
    isWrong: live?.isWrong ?? false,
    onText: (text) => {
      const over = read(text)
      setDraft({ text, over: over ?? shown, field, isWrong: over === undefined })
    },
    onBlur: () => {
      if (!live?.isWrong) setDraft(undefined)
    },
  }
}
