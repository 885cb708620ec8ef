/** What the start page does not need to be used: each part is loaded when first shown, or when the page has nothing else to do. */
import { lazy } from 'react'

const loadWorkspace = () => import('./workspace')
const loadNewBriefing = () => import('./new-briefing')
const loadOutline = () => import('./outline/outline-screen')
const loadImport = () => import('./import/import-screen')
const loadMedia = () => import('./media/media-screen')

export const LazyWorkspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }))
export const LazyNewBriefing = lazy(async () => ({ default: (await loadNewBriefing()).NewBriefing }))
/** These two bring the library of the prose editors. */
export const LazyOutlineScreen = lazy(async () => ({ default: (await loadOutline()).OutlineScreen }))
export const LazyMediaScreen = lazy(async () => ({ default: (await loadMedia()).MediaScreen }))
export const LazyRecovery = lazy(async () => ({ default: (await import('./recovery/recovery')).Recovery }))
export const LazyImport = lazy(async () => ({ default: (await loadImport()).ImportScreen }))
export const LazyVersions = lazy(async () => ({
  default: (await import('./versions/versions-screen')).VersionsScreen,
}))
export const LazySettings = lazy(async () => ({ default: (await import('./settings/settings-screen')).SettingsScreen }))
export const LazySamplePage = lazy(async () => ({ default: (await import('./sample-page')).SamplePage }))

/** So that nobody waits behind a door. What could not be loaded says so when its screen is opened. */
export const loadScreensAhead = (): Promise<unknown> =>
  Promise.allSettled([loadWorkspace(), loadOutline(), loadMedia(), loadNewBriefing(), loadImport()])
