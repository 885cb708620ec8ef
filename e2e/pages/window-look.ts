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

/** What can be pressed or written in and reaches beyond the window, where nothing scrolls sideways to it. */
export const sticksOut = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const isReached = (element: HTMLElement): boolean => {
      for (let around = element.parentElement; around; around = around.parentElement)
        if (around.scrollWidth > around.clientWidth && /auto|scroll/.test(getComputedStyle(around).overflowX))
          return around.getBoundingClientRect().right <= innerWidth + 1
      return false
    }
    return [...document.querySelectorAll<HTMLElement>('button, input, textarea, [role="textbox"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.bw-skip, [class*="visuallyHidden"]') === null)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > innerWidth + 1 || left < -1
      })
      .filter((element) => !isReached(element))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.outerHTML.slice(0, 80))
  })
