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
  zoom: 100,
  words: [],
  languages: ['en'],
  keepsRecentFiles: true,
  keepsChangeLog: true,
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

/** In percent, as the steps of Ctrl + go. */
const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const

/** @param by one step larger or smaller; 0: as it was made. It is applied and kept by the main process */
export function changeZoom(by: 1 | -1 | 0): void {
  const { zoom } = settingsStore.getState()
  const next = by === 1 ? ZOOM_STEPS.find((step) => step > zoom) : ZOOM_STEPS.findLast((step) => step < zoom)
  remember({ zoom: by === 0 ? 100 : (next ?? zoom) })
}

/** A word that the spelling check takes as right, in every project on this computer. */
export const addWord = (word: string): void => {
  const { words } = settingsStore.getState()
  if (!words.includes(word) && words.length < 5_000) remember({ words: [...words, word] })
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
