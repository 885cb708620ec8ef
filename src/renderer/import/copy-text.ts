/** Text to the clipboard by the copy command: the page has no permission for the clipboard, and needs none for that. */
export function copyText(text: string): boolean {
  let isDone = false
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData('text/plain', text)
    isDone = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isDone
}
