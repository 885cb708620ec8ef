/** Pages as pictures, laid out for the printer. On the screen nothing of them is to be seen. */
import './print.css'

export interface SheetWords {
  /** For each page, from 1. */
  readonly nameOf: (page: number) => string
  /** Across each page; null: none. */
  readonly draft: string | null
}

/**
 * Puts them into the window, which then prints these and nothing else. All are loaded when it resolves.
 * @param pictures one for each page
 * @param paper as CSS says it, for example “612pt 792pt”
 * @returns how to take them away
 */
export async function putSheets(
  pictures: readonly Blob[],
  paper: string,
  { nameOf, draft }: SheetWords,
): Promise<() => void> {
  const host = document.createElement('div')
  host.className = 'bw-print'
  const images = pictures.map((blob, i) => {
    const sheet = document.createElement('div')
    sheet.className = 'bw-print-page'
    const image = document.createElement('img')
    image.src = URL.createObjectURL(blob)
    image.alt = nameOf(i + 1)
    sheet.append(image)
    if (draft !== null) {
      const mark = document.createElement('span')
      mark.textContent = draft
      sheet.append(mark)
    }
    host.append(sheet)
    return image
  })
  const rules = new CSSStyleSheet()
  rules.replaceSync(`@page { size: ${paper}; margin: 0 }`)
  const takeAway = (): void => {
    host.remove()
    for (const image of images) URL.revokeObjectURL(image.src)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
  document.body.append(host)
  try {
    await Promise.all(images.map(loaded))
  } catch (error) {
    takeAway()
    throw error
  }
  return takeAway
}

/** Not `decode`: it refuses what is more than the cache for decoded pictures holds, which eight pages at 300 dpi are. */
const loaded = (image: HTMLImageElement): Promise<void> =>
  new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve())
    image.addEventListener('error', () => reject(new Error('A page is no picture.')))
  })
