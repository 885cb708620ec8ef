/** What is remembered from one start to the next, as this window knows it. The main process keeps it. */
import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { createStore } from 'zustand'
import type { RememberedChoices, ShownSettings } from '../ipc/contract'
import { bridge } from './bridge'

const USUAL: ShownSettings = {
  theme: 'system',
  author: '',
  organisation: '',
  unit: '',
  paneSizes: {},
  pagesShown: {},
  languages: ['en'],
  keepsRecentFiles: true,
  problem: null,
  areDraftsProtected: true,
}

export const settingsStore = createStore<ShownSettings>(() => USUAL)

/** Before the first screen, so that its colours are right. What cannot be read is as usual: the app starts all the same. */
export async function readSettings(): Promise<void> {
  try {
    settingsStore.setState(await bridge.readSettings(), true)
  } catch {
    settingsStore.setState(USUAL, true)
  }
}

/** Holds at once; that it could not be written concerns nobody's work. */
export function remember(choices: Partial<RememberedChoices>): void {
  settingsStore.setState(choices)
  void bridge.rememberSettings(choices).catch(() => undefined)
}

export const forgetSettingsProblem = (): void => settingsStore.setState({ problem: null })

const schemeOf = (theme: RememberedChoices['theme']): MantineColorScheme => (theme === 'system' ? 'auto' : theme)

/** Of Mantine, over the settings. */
export const colourManager: MantineColorSchemeManager = {
  get: () => schemeOf(settingsStore.getState().theme),
  set: (scheme) => remember({ theme: scheme === 'auto' ? 'system' : scheme }),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => remember({ theme: 'system' }),
}
