/**
 * The application menu. On Windows and Linux it is hidden until Alt is pressed, for the window's own header has every command; it is
 * there for screen readers, for habit, and for zoom. The page has the shortcuts: here they are only shown.
 */
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { acceleratorOf } from '../core/command-keys'
import type { MenuCommand } from '../ipc/contract'
import type { Steps } from './window-requests'

export function buildMenu(send: (window: BrowserWindow, command: MenuCommand) => void, steps: Steps): Menu {
  const item = (label: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label: label.replaceAll('&', '&&'), // a single one would mark a key
    ...withAccelerator(acceleratorOf(command)),
    registerAccelerator: false,
    click: () => {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
      if (window) send(window, command)
    },
  })
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New Briefing', 'new'),
        item('Open…', 'open'),
        item('Next Edition…', 'next-edition'),
        { type: 'separator' },
        item('Save', 'save'),
        item('Save As…', 'save-as'),
        item('Export…', 'export'),
        item('Print…', 'print'),
        item('Send a Copy…', 'send-copy'),
        item('Save as Template…', 'save-template'),
        item('Import…', 'import'),
        item('Compare or Merge…', 'compare'),
        item('Verify a PDF…', 'verify'),
        { type: 'separator' },
        item('Settings…', 'settings'),
        { type: 'separator' },
        item('Close Briefing', 'close-project'),
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item(steps.undo === null ? 'Undo' : `Undo: ${steps.undo}`, 'undo'),
        item(steps.redo === null ? 'Redo' : `Redo: ${steps.redo}`, 'redo'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
        { role: 'selectAll' },
        { type: 'separator' },
        item('Find', 'find'),
        item('Replace', 'replace'),
        { type: 'separator' },
        item('Suggest Changes', 'suggest'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Find or Do Anything', 'palette'),
        item('Read', 'read'),
        item('Pages', 'pages'),
        item('Comments', 'comments'),
        { type: 'separator' },
        item('Larger', 'zoom-in'),
        item('Smaller', 'zoom-out'),
        item('Usual Size', 'zoom-reset'),
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { label: '&Help', submenu: [item('Help for This Field', 'help'), item('All Keys', 'keys')] },
  ])
}

const withAccelerator = (accelerator: string | undefined): MenuItemConstructorOptions =>
  accelerator === undefined ? {} : { accelerator }
