import './start-trusted-types'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/tiptap/styles.css'
import './app.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { startI18n } from './i18n/start-i18n'
import { startKeepingView } from './kept-view'
import { readSettings } from './settings'

/** The address of the app with this behind it is a window of pages. */
const PAGES_HASH = '#pages'

startI18n()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await readSettings()
if (location.hash === PAGES_HASH) {
  // what draws pages is as large as all that the start page needs
  const { PagesWindow } = await import('./pages/pages-window')
  createRoot(root).render(<PagesWindow />)
} else {
  startKeepingView()
  createRoot(root).render(<App />)
}
