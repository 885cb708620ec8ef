/** What somebody who helps needs to know of an error: codes, versions, times. Nothing of a project, no name of a file. */
import type { AppVersions } from '../ipc/contract'

export interface Trouble {
  /** Null: not one of ours. */
  readonly code: string | null
  /** The system's own name of it. */
  readonly system: string | null
  /** Milliseconds since 1970. */
  readonly at: number | null
  readonly savedAt: number | undefined
  readonly draftAt: number | null
}

const timeOf = (at: number | null | undefined): string => (at == null ? 'never' : new Date(at).toISOString())

export const detailsText = ({ code, system, at, savedAt, draftAt }: Trouble, versions: AppVersions): string =>
  [
    `Briefwright ${versions.app}, Electron ${versions.electron}, Chromium ${versions.chromium}, Node ${versions.node}`,
    `System: ${versions.system}`,
    `Error: ${code ?? 'unexpected'}${system === null ? '' : ` (${system})`} at ${timeOf(at)}`,
    `Last saved in this window: ${timeOf(savedAt)}`,
    `Last draft: ${timeOf(draftAt)}`,
    '',
  ].join('\n')

/** By the copy event, which needs no permission; the asynchronous clipboard does, and all are refused. */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation() // an editor that has the focus would put its own words there
    event.clipboardData?.setData('text/plain', text)
  }
  window.addEventListener('copy', onCopy, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true })
  }
}
