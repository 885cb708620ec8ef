/** The keys that work everywhere in the workspace. They are taken before an editor or an input sees them. */
import { useEffect } from 'react'
import { commandFor } from '../../core/command-keys'
import { type CommandTargets, runCommand } from './commands'

export function useShortcuts(targets: CommandTargets): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandFor(event)
      // the zoom has its keys on every screen
      if (command === undefined || command.startsWith('zoom-') || isInDialog(event.target)) return
      if (command === 'keys' && isWriting(event.target)) return // there it is a question mark
      event.preventDefault()
      event.stopPropagation()
      runCommand(command, targets)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [targets])
}

/** A dialog that covers the workspace has keys of its own, and so has typing in a small one. */
function isInDialog(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true
  const element = target instanceof HTMLElement ? target : null
  return element?.matches('input, textarea') === true && element.closest('[role="dialog"]') !== null
}

/** In a field, or in a grid whose cells are written into. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input, textarea, select') || target.isContentEditable || target.closest('[data-typing]') !== null)
