import type { Page } from '@playwright/test'

/** Drops a file on the window, as from a folder. */
export async function drop(window: Page, file: string): Promise<void> {
  await window.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped-for-test'
    document.body.append(input)
  })
  const input = window.locator('#dropped-for-test')
  await input.setInputFiles(file)
  await input.evaluate((element) => {
    const [file] = (element as HTMLInputElement).files ?? []
    const data = new DataTransfer()
    if (file) data.items.add(file)
    element.remove()
    globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }))
  })
}
