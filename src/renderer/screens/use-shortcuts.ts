/** The keys that work everywhere in the workspace. They are taken before an editor or an input sees them. */
import { useEffect } from 'react'
import { redoEdit, undoEdit } from '../open-project'
import { closeToScreen, openProject, save, saveAs, showExport } from '../session'
import { SECTIONS, type Section } from '../ui/sections'

export interface ShortcutTargets {
  readonly onSection: (section: Section) => void
  readonly onTogglePages: () => void
}

export function useShortcuts({ onSection, onTogglePages }: ShortcutTargets): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const run = deedFor(event)
      if (!run || isInDialog(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      run()
    }

    const deedFor = (event: KeyboardEvent): (() => void) | undefined => {
      if (event.key === 'F6') return () => goToPane(event.shiftKey ? -1 : 1)
      // AltGr sets Ctrl and Alt together: it writes characters
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
      // by the place of the key: where digits need Shift, the key says something else
      const digit = /^Digit([1-8])$/.exec(event.code)?.[1]
      if (digit !== undefined && !event.shiftKey) {
        const section = SECTIONS[Number(digit) - 1]
        return section && (() => onSection(section))
      }
      switch (`${event.shiftKey ? 'shift ' : ''}${event.key.toLowerCase()}`) {
        case 's':
          return () => void save()
        case 'shift s':
          return () => void saveAs()
        case 'z':
          return undoEdit
        case 'shift z':
        case 'y':
          return redoEdit
        case 'e':
          return () => showExport(true)
        case 'n':
          return () => void closeToScreen('new')
        case 'o':
          return () => void openProject()
        case '\\':
          return onTogglePages
        default:
          return undefined
      }
    }

    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [onSection, onTogglePages])
}

/** A dialog that covers the workspace has keys of its own, and so has typing in a small one. */
function isInDialog(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true
  const element = target instanceof HTMLElement ? target : null
  return element?.matches('input, textarea') === true && element.closest('[role="dialog"]') !== null
}

function goToPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility())
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const to = at < 0 ? (by === 1 ? 0 : panes.length - 1) : (at + by + panes.length) % panes.length
  panes[to]?.focus()
}
