/** A window at a size and a zoom, and what does not fit into it. */
import type { ElectronApplication, Page } from '@playwright/test'

interface Size {
  readonly width: number
  readonly height: number
  readonly zoom?: number
}

/** Of the window, and its zoom. */
export async function size(app: ElectronApplication, wanted: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom = 1 }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.setContentSize(width, height)
    window?.webContents.setZoomFactor(zoom)
  }, wanted)
}

/** What can be pressed or written in and reaches beyond the window, where no pane scrolls to it. */
export const sticksOut = (window: Page): Promise<string[]> =>
  window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, textarea, [role="textbox"]')]
      .filter((element) => element.checkVisibility() && element.closest('.bw-skip, [class*="visuallyHidden"]') === null)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.outerHTML.slice(0, 80)),
  )
