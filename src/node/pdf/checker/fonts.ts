/** Fonts: embedded, and every code that is shown stands for a character. */
import type { Findings } from './findings'
import type { PdfObjects } from './pdf-objects'

export function checkFonts(
  objects: PdfObjects,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
  findings: Findings,
): void {
  for (const [reference, shown] of codes) {
    const font = objects.dict(reference)
    const descendant = objects.list(font['/DescendantFonts'])[0]
    const descriptor = objects.dict((descendant === undefined ? font : objects.dict(descendant))['/FontDescriptor'])
    const name = objects.name(font['/BaseFont'])
    if (!descriptor['/FontFile'] && !descriptor['/FontFile2'] && !descriptor['/FontFile3']) {
      findings.bad('7.21.4.1', `${name} is not embedded`)
    }
    if (!font['/ToUnicode']) {
      findings.bad('7.21.7-1', `${name} does not say which characters its codes are`)
      continue
    }
    const characters = readToUnicode(objects.data(font['/ToUnicode']).toString('latin1'))
    for (const code of shown) {
      const unicode = characters.get(code)
      if (code === '0000') findings.bad('7.21.8', `${name}: a character that the font does not have is shown`)
      else if (!unicode) findings.bad('7.21.7-1', `${name}: code ${code} stands for no character`)
      else if (/^(0000|feff|fffe)$/i.test(unicode)) findings.bad('7.21.7-2', `${name}: code ${code} is U+${unicode}`)
    }
  }
}

/** Code to UTF-16 of a ToUnicode map with ranges of the form `<first> <last> [<..> <..>]`, as pdfkit writes them. */
function readToUnicode(map: string): Map<string, string> {
  const characters = new Map<string, string>()
  for (const [, first = '', values = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gi)) {
    let code = Number.parseInt(first, 16)
    for (const [, value = ''] of values.matchAll(/<([0-9a-f ]*)>/gi)) {
      characters.set(code.toString(16).padStart(4, '0'), value.replaceAll(' ', ''))
      code++
    }
  }
  return characters
}
