/** Every command by its id: what it says, when it can be given, what it does. The keys stand in `core/command-keys`. */
import type { TFunction } from 'i18next'
import { COMMAND_KEYS, type CommandId } from '../../core/command-keys'
import { redoLabel, undoLabel } from '../../core/edit/history'
import { startImport } from '../import/import-store'
import { appStore, redoEdit, scopeNow, undoEdit } from '../open-project'
import { closeToScreen, openProject, save, saveAs, showExport, showTask } from '../session'
import { changeZoom } from '../settings'
import { SECTIONS, type Section } from '../ui/sections'
import { verifyPdf } from '../verify-pdf'
import { showOver, toggleSuggesting } from '../view-state'

/** What only the workspace can do. */
export interface CommandTargets {
  readonly onSection: (section: Section) => void
  readonly onTogglePages: () => void
  readonly onNextCheck: () => void
  /** Begins a comment about the block or record that is open. */
  readonly onComment: () => void
  readonly onColours: (scheme: 'light' | 'dark') => void
}

export const COMMAND_GROUPS = ['file', 'edit', 'go', 'view', 'help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

const GROUP: Readonly<Record<CommandId, CommandGroup>> = {
  new: 'file',
  open: 'file',
  save: 'file',
  'save-as': 'file',
  export: 'file',
  print: 'file',
  'send-copy': 'file',
  'save-template': 'file',
  import: 'file',
  'next-edition': 'file',
  'left-behind': 'go',
  versions: 'file',
  compare: 'file',
  verify: 'file',
  settings: 'file',
  'close-project': 'file',
  undo: 'edit',
  redo: 'edit',
  find: 'edit',
  replace: 'edit',
  suggest: 'edit',
  palette: 'go',
  outline: 'go',
  findings: 'go',
  projects: 'go',
  regional: 'go',
  sources: 'go',
  media: 'go',
  people: 'go',
  checks: 'go',
  comments: 'go',
  'next-check': 'go',
  'next-pane': 'go',
  'previous-pane': 'go',
  pages: 'view',
  read: 'view',
  'zoom-in': 'view',
  'zoom-out': 'view',
  'zoom-reset': 'view',
  light: 'view',
  dark: 'view',
  help: 'help',
  keys: 'help',
}
export const COMMANDS = Object.keys(COMMAND_KEYS) as CommandId[]
export const groupOf = (id: CommandId): CommandGroup => GROUP[id]

export const isSection = (id: CommandId): id is Section => SECTIONS.some((section) => section === id)

/** As it would be done now: undo names its step. */
export function commandLabel(id: CommandId, t: TFunction): string {
  const history = appStore.getState().open?.history
  const step = history && (id === 'undo' ? undoLabel(history) : id === 'redo' ? redoLabel(history) : undefined)
  if (step !== undefined && id === 'undo') return t('workspace.undoStep', { step })
  if (step !== undefined && id === 'redo') return t('workspace.redoStep', { step })
  return isSection(id) ? t('command.goTo', { section: t(`section.${id}`) }) : t(`command.${id}`)
}

export function isEnabled(id: CommandId): boolean {
  const history = appStore.getState().open?.history
  if (id === 'undo') return history !== undefined && undoLabel(history) !== undefined
  if (id === 'redo') return history !== undefined && redoLabel(history) !== undefined
  if (id === 'left-behind') return (scopeNow()?.plan.comparisonEditionId ?? null) !== null
  return true
}

export function runCommand(id: CommandId, targets: CommandTargets): unknown {
  if (isSection(id)) return targets.onSection(id)
  switch (id) {
    case 'new':
      return void closeToScreen('new')
    case 'open':
      return void openProject()
    case 'save':
      return void save()
    case 'save-as':
      return void saveAs()
    case 'export':
      return showExport(true)
    case 'import':
      return startImport({})
    case 'versions':
    case 'compare':
    case 'next-edition':
    case 'left-behind':
    case 'print':
    case 'send-copy':
    case 'save-template':
    case 'settings':
      return showTask(id)
    case 'verify':
      return void verifyPdf(null)
    case 'close-project':
      return void closeToScreen('start')
    case 'undo':
      return undoEdit()
    case 'redo':
      return redoEdit()
    case 'find':
    case 'replace':
    case 'palette':
    case 'read':
    case 'keys':
    case 'help':
      return showOver(id)
    case 'comments':
      return targets.onComment()
    case 'suggest':
      return toggleSuggesting()
    case 'next-check':
      return targets.onNextCheck()
    case 'next-pane':
      return goToPane(1)
    case 'previous-pane':
      return goToPane(-1)
    case 'pages':
      return targets.onTogglePages()
    case 'zoom-in':
      return changeZoom(1)
    case 'zoom-out':
      return changeZoom(-1)
    case 'zoom-reset':
      return changeZoom(0)
    case 'light':
    case 'dark':
      return targets.onColours(id)
  }
}

function goToPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility())
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const to = at < 0 ? (by === 1 ? 0 : panes.length - 1) : (at + by + panes.length) % panes.length
  panes[to]?.focus()
}
