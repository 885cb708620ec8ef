/** Content streams: is everything painted either tagged or an artifact, and which codes of which fonts are shown? */
import type { Findings } from './findings'
import type { Json, PdfObjects } from './pdf-objects'

/** An operator, an operand as it is written, or a hexadecimal string. */
type Token = string | { hex: string }

const TOKEN =
  /\s+|%[^\n\r]*|<<|>>|\[|\]|<([0-9A-Fa-f\s]*)>|\((?:\\.|[^\\()])*\)|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+/gy
const PAINTS = /^(Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|sh|Do|EI)$/
const OPERAND = /^[/[\](<>+\-.\d]/

function* tokens(content: Buffer): Generator<Token> {
  for (const match of content.toString('latin1').matchAll(TOKEN)) {
    if (/^[\s%]/.test(match[0])) continue
    yield match[1] === undefined ? match[0] : { hex: match[1] }
  }
}

export interface ShownContent {
  /** "page reference mcid" of every marked-content sequence with an id. */
  readonly marked: ReadonlySet<string>
  /** Codes shown in each font, by the font's reference; lower-case hexadecimal. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
}

export function checkContent(objects: PdfObjects, pages: readonly string[], findings: Findings): ShownContent {
  const marked = new Set<string>()
  const codes = new Map<string, Set<string>>()
  pages.forEach((reference, n) => {
    const page = objects.dict(reference)
    const where = `page ${n + 1}`
    if (objects.list(page['/Annots']).length > 0 && page['/Tabs'] !== '/S') {
      findings.bad('7.18.3', `${where}: the tab order is not that of the structure`)
    }
    const fonts = objects.dict(objects.dict(page['/Resources'])['/Font'])
    const content = Buffer.concat(objects.list(page['/Contents']).map((stream) => objects.data(stream)))
    checkPage(content, where, reference, fonts, marked, codes, findings)
  })
  return { marked, codes }
}

function checkPage(
  content: Buffer,
  where: string,
  page: string,
  fonts: Record<string, Json>,
  marked: Set<string>,
  codes: Map<string, Set<string>>,
  findings: Findings,
): void {
  const open: { tag: string; mcid: number | null }[] = []
  const isArtifact = (): boolean => open.some((sequence) => sequence.tag === 'Artifact')
  const isTagged = (): boolean => open.some((sequence) => sequence.mcid !== null)
  let operands: Token[] = []
  let font = ''
  for (const token of tokens(content)) {
    if (typeof token !== 'string' || OPERAND.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') {
      const tag = String(operands[0]).slice(1)
      const at = operands.indexOf('/MCID')
      const mcid = at > 0 ? Number(operands[at + 1]) : null
      if (tag === 'Artifact' && isTagged()) findings.bad('7.1-1', `${where}: an artifact inside of tagged content`)
      if (mcid !== null) {
        if (isArtifact()) findings.bad('7.1-2', `${where}: tagged content inside of an artifact`)
        const key = `${page} ${mcid}`
        if (marked.has(key)) findings.bad('MCID', `${where}: MCID ${mcid} twice`)
        marked.add(key)
      }
      open.push({ tag, mcid })
    } else if (token === 'EMC') {
      if (open.pop() === undefined) findings.bad('EMC', `${where}: an end of marked content without a beginning`)
    } else if (token === 'Tf') {
      font = String(fonts[String(operands[0])])
    } else if (PAINTS.test(token)) {
      if (!isArtifact() && !isTagged()) findings.bad('7.1-3', `${where}: ${token} outside of marked content`)
      if (token === 'Tj' || token === 'TJ') {
        const shown = codes.get(font) ?? new Set()
        codes.set(font, shown)
        for (const operand of operands) {
          if (typeof operand === 'string') continue
          for (const code of operand.hex.match(/.{4}/g) ?? []) shown.add(code.toLowerCase())
        }
      }
    }
    operands = []
  }
  if (open.length > 0) findings.bad('EMC', `${where}: ${open.length} sequences of marked content are left open`)
}
