/** Ctrl+A takes what somebody writes in, or the words of the pages; never the buttons and labels of the window. */
import { useEffect } from 'react'

export function useSelectAll(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      if (target.matches('input, textarea, select') || target.isContentEditable) return
      event.preventDefault()
      const pages = target.closest('.bw-desk')
      if (pages) document.getSelection()?.selectAllChildren(pages)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
