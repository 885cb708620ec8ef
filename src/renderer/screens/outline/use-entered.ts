/** Puts the focus into the block that was chosen by key, in the same moment: what is typed next belongs into it. */
import { type RefObject, useLayoutEffect } from 'react'
import { useGo } from '../go'

/** Of a few that exclude each other, the one that is chosen is the stop. */
const FIELDS =
  '[role="textbox"], textarea, input:not([type="hidden"], [type="radio"]:not(:checked)), select, button:not([data-value])'

export function useEntered(scroller: RefObject<HTMLElement | null>): void {
  const { begun, arrived } = useGo()
  useLayoutEffect(() => {
    const block = begun && scroller.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(begun)}"]`)
    if (!block) return
    block.scrollIntoView({ block: 'start' })
    firstField(block)?.focus({ preventScroll: true })
    arrived()
  })
}

/** Of a block without fields it is the handle: Tab goes on to what can be done with it. */
function firstField(block: HTMLElement): HTMLElement | null | undefined {
  const fields = block.querySelectorAll<HTMLElement>(`[data-block-body] :is(${FIELDS})`)
  return [...fields].find((field) => field.checkVisibility()) ?? block.querySelector<HTMLElement>('button')
}
