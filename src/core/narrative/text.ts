/** Small rules of written text that no language changes. */

export const NBSP = '\u00a0'

/** With the first letter capital. */
export const capital = (text: string): string => {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** Lower case without accents, for sorting and comparing. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʼ`]/g, '')
    .toLowerCase()

/** Order of names: without accents and leading article, the same on every machine. */
export function compareNames(article: RegExp): (a: string, b: string) => number {
  return (a, b) => {
    const x = fold(a.replace(article, ''))
    const y = fold(b.replace(article, ''))
    return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0
  }
}
