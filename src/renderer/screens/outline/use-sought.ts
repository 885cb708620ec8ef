/** Brings the place that somebody looks for into sight: a paragraph gets the cursor, a value opens. */
import { type RefObject, useEffect } from 'react'
import type { Origin } from '../../../core/briefing/origin'
import { useGo } from '../go'

/** An editor that has just been mounted may need some frames for its chips. */
const FRAMES = 30

export function useSought(scroller: RefObject<HTMLElement | null>): void {
  const { sought } = useGo()
  useEffect(() => {
    if (sought === null) return
    let left = FRAMES
    let frame = 0
    const look = () => {
      const block = scroller.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(sought.block)}"]`)
      if (block && show(block, sought, left === 0)) return
      if (left-- > 0) frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [sought, scroller])
}

/** @param isLast what is not there by now does not come; then the block has to do */
function show(block: HTMLElement, { value, node }: Origin, isLast: boolean): boolean {
  if (value !== undefined) {
    const chip = block.querySelectorAll<HTMLElement>('button[data-value]').item(value) as HTMLElement | null
    if (chip) {
      chip.scrollIntoView({ block: 'center' })
      chip.focus({ preventScroll: true })
      if (chip.getAttribute('aria-expanded') !== 'true') chip.click()
      return true
    }
    if (!isLast) return false
  }
  const editor = block.querySelector<HTMLElement>('.bw-prose-text .ProseMirror')
  const part = node === undefined ? undefined : editor?.children.item(node)
  if (editor && part) {
    editor.focus({ preventScroll: true })
    window.getSelection()?.collapse(part, 0)
    part.scrollIntoView({ block: 'center' })
    return true
  }
  if (editor && !isLast && node !== undefined) return false
  block.scrollIntoView({ block: 'start' })
  // F6 and Tab go on from here
  if (!block.contains(document.activeElement)) block.querySelector<HTMLElement>('[role="textbox"], button')?.focus()
  return true
}
