// A project as large as is asked, for figures and for soaks.
import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const MB = 1024 * 1024

/**
 * A fifth of it text, the rest pictures, as large projects are; a small one is all text.
 * @param {{ findings: { id: string, order: number }[], assets: object[] }} project @param {number} bytes
 */
export function projectOfSize(project, bytes) {
  const [finding] = project.findings
  if (finding === undefined) throw new Error('the sample has no finding')
  const isSmall = bytes <= MB
  const quote = 'Authorities identified fewer victims than in the year before. '.repeat(60)
  const textBytes = isSmall ? bytes : bytes / 5
  const findings = Array.from({ length: Math.floor(textBytes / (quote.length + 700)) }, (_, n) => ({
    ...finding,
    id: `fnd_bench-${n}`,
    order: (n % 4000) + 1,
    repeats: null,
    quote,
  }))
  const pictures = isSmall ? 0 : Math.floor((bytes - textBytes) / (4 * MB))
  const assets = Array.from({ length: pictures }, (_, n) => picture(1010, n))
  return { ...project, findings: [...project.findings, ...findings], assets: [...project.assets, ...assets] }
}

/** Three megabytes that no packing makes smaller. @param {number} side @param {number} seed */
function picture(side, seed) {
  const rows = Buffer.alloc(side * (1 + side * 3))
  let state = seed + 1
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    rows[at] = at % (1 + side * 3) === 0 ? 0 : state >>> 24
  }
  const number = (/** @type {number} */ value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value])
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    return Buffer.concat([number(data.length), body, number(crc32(body))])
  }
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([number(side), number(side), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return {
    hash: `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
    type: 'image/png',
    widthPx: side,
    heightPx: side,
    base64: bytes.toString('base64'),
  }
}
