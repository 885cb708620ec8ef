// The peer of the start-up bench: the least an Electron app can be, with the same window settings.
import { app, BrowserWindow } from 'electron'

// No top-level await: Electron holds 'ready' back until its entry module has run.
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL('data:text/html,<!doctype html><title>empty</title><h1>Empty</h1>')
})
