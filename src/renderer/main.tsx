import './start-trusted-types'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/tiptap/styles.css'
import './app.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { startI18n } from './i18n/start-i18n'
import { startKeepingView } from './kept-view'
import { PAGES_HASH, PagesWindow } from './pages/pages-window'
import { readSettings } from './settings'

startI18n()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await readSettings()
if (location.hash === PAGES_HASH) createRoot(root).render(<PagesWindow />)
else {
  startKeepingView()
  createRoot(root).render(<App />)
}
