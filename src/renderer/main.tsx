import './start-trusted-types'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/tiptap/styles.css'
import './app.css'
import { createRoot, type Root } from 'react-dom/client'
import { App } from './app'
import { startI18n } from './i18n/start-i18n'
import { startKeepingView } from './kept-view'
import { readSettings } from './settings'

/** The address of the app with this behind it is a window of pages. */
const PAGES_HASH = '#pages'

startI18n()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// not awaited here: modules that are loaded later import this one, and would wait for it while it waits for them
void start(createRoot(root))

async function start(root: Root): Promise<void> {
  await readSettings()
  if (location.hash === PAGES_HASH) {
    // what draws pages is as large as all that the start page needs
    const { PagesWindow } = await import('./pages/pages-window')
    root.render(<PagesWindow />)
  } else {
    startKeepingView()
    root.render(<App />)
  }
}
