// The same words, figures and tables for every program, made from the sample: plain blocks, and what each program reads.

/** @typedef {{ kind: 'heading', level: number, text: string } | { kind: 'paragraph', text: string } | { kind: 'list', items: string[] } | { kind: 'figure', title: string, alt: string, svg: string, file: string } | { kind: 'table', title: string, columns: string[], rows: string[][] }} Plain */

const words = (/** @type {{ text: string }[]} */ runs) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
const asRuns = (/** @type {string} */ text) => [{ text }]

const FIGURES = 6
const ROWS = 31

/**
 * @param {any} briefing the assembled sample
 * @param {number} times how often its text is repeated
 */
export function equalContent(briefing, times) {
  const once = briefing.blocks.filter((/** @type {any} */ { kind }) =>
    ['heading', 'paragraph', 'list', 'figure', 'table'].includes(kind),
  )
  const last = once.findLast((/** @type {any} */ { kind }) => kind === 'table')
  const figures = once.filter((/** @type {any} */ { kind }) => kind === 'figure').slice(0, FIGURES)
  const kept = once
    .filter((/** @type {any} */ block) =>
      block.kind === 'figure' ? figures.includes(block) : block.kind !== 'table' || block === last,
    )
    .map(plainBlock)
  const blocks = Array.from({ length: times }, (_, time) =>
    kept.map((/** @type {any} */ block) => again(block, time)),
  ).flat()
  const title = briefing.blocks.find((/** @type {any} */ { kind }) => kind === 'title')
  return { ...briefing, blocks: [title, ...blocks] }
}

function plainBlock(/** @type {any} */ block) {
  const { columnCount: _columns, ...rest } = block
  if (block.kind === 'heading' || block.kind === 'paragraph')
    return { ...rest, text: asRuns(words(block.text)), ...(block.kind === 'paragraph' ? { pull: null } : {}) }
  if (block.kind === 'list')
    return { ...rest, items: block.items.map((/** @type {any} */ item) => asRuns(words(item))) }
  const caption = { ...block.caption, title: asRuns(words(block.caption.title)), note: [], sourceLine: [] }
  if (block.kind === 'figure') return { ...rest, caption }
  const rows = Array.from({ length: ROWS }, (_, at) =>
    block.rows[at % block.rows.length].map((/** @type {any} */ cell) => asRuns(words(cell))),
  )
  return { ...rest, caption, rows }
}

const again = (/** @type {any} */ block, /** @type {number} */ time) =>
  block.caption ? { ...block, caption: { ...block.caption, key: `${block.caption.key}-${time}` } } : block

/** @param {any} briefing @param {(block: any) => string} svgOf @returns {Plain[]} */
export const plainBlocks = (briefing, svgOf) =>
  briefing.blocks.map((/** @type {any} */ block, /** @type {number} */ at) => {
    if (block.kind === 'title') return { kind: 'heading', level: 1, text: words(block.title) }
    if (block.kind === 'list') return { kind: 'list', items: block.items.map(words) }
    if (block.kind === 'figure')
      return {
        kind: 'figure',
        title: words(block.caption.title),
        alt: block.alt,
        svg: svgOf(block),
        file: `figure-${at}.svg`,
      }
    if (block.kind === 'table')
      return {
        kind: 'table',
        title: words(block.caption.title),
        columns: block.columns.map((/** @type {any} */ column) => words(column.label)),
        rows: block.rows.map((/** @type {any} */ row) => row.map(words)),
      }
    return { kind: block.kind, level: block.level, text: words(block.text) }
  })

/** @param {Plain[]} blocks */
export const pdfmakeDefinition = (blocks) => ({
  pageSize: 'LETTER',
  defaultStyle: { font: 'Serif', fontSize: 10.5 },
  content: blocks.flatMap((block) => {
    if (block.kind === 'heading')
      return [{ text: block.text, bold: true, fontSize: 20 - 3 * block.level, margin: [0, 8, 0, 4] }]
    if (block.kind === 'paragraph') return [{ text: block.text, margin: [0, 0, 0, 6] }]
    if (block.kind === 'list') return [{ ul: block.items, margin: [0, 0, 0, 6] }]
    if (block.kind === 'figure')
      return [
        { text: block.title, bold: true },
        { svg: block.svg, width: 460 },
      ]
    const header = block.columns.map((text) => ({ text, bold: true }))
    return [
      { text: block.title, bold: true },
      { table: { headerRows: 1, widths: block.columns.map(() => '*'), body: [header, ...block.rows] } },
    ]
  }),
})

const markup = (/** @type {string} */ text) => `#text(${JSON.stringify(text)})`

/** @param {Plain[]} blocks @param {string} language */
export const typstSource = (blocks, language) =>
  [
    `#set document(title: ${JSON.stringify(blocks[0]?.kind === 'heading' ? blocks[0].text : '')})`,
    `#set page("us-letter")\n#set text(font: "Source Serif 4", size: 10.5pt, lang: "${language}")`,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return `${'='.repeat(block.level)} ${markup(block.text)}`
      if (block.kind === 'paragraph') return `${markup(block.text)}\n`
      if (block.kind === 'list') return block.items.map((item) => `- ${markup(item)}`).join('\n')
      if (block.kind === 'figure')
        return `#figure(image("${block.file}", width: 460pt, alt: ${JSON.stringify(block.alt)}), caption: [${markup(block.title)}])`
      const cells = (/** @type {string[]} */ row) => row.map((cell) => `[${markup(cell)}]`).join(', ')
      return `#show figure: set block(breakable: true)\n#figure(table(columns: (${block.columns.map(() => '1fr').join(', ')}), table.header(${cells(block.columns)}), ${block.rows.map(cells).join(', ')}), caption: [${markup(block.title)}])`
    }),
  ].join('\n\n')

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** @param {Plain[]} blocks @param {string} language @param {{ normal: string, bold: string }} fonts */
export function html(blocks, language, fonts) {
  const title = blocks[0]?.kind === 'heading' ? blocks[0].text : ''
  const face = (/** @type {string} */ file, /** @type {number} */ weight) =>
    `@font-face{font-family:Serif4;font-weight:${weight};src:url("file://${file}")}`
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`
    if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    if (block.kind === 'figure')
      return `<figure><figcaption>${escaped(block.title)}</figcaption><img width="613" src="${block.file}" alt="${escaped(block.alt)}"></figure>`
    const row = (/** @type {string[]} */ cells, /** @type {string} */ tag) =>
      `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
    return `<table><caption>${escaped(block.title)}</caption><thead>${row(block.columns, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
  })
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title><style>${face(fonts.normal, 400)}${face(fonts.bold, 600)}@page{size:letter;margin:72pt}body{font:10.5pt Serif4}h1,h2,h3,th{font-weight:600}figure{margin:0}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999}</style>${body.join('\n')}</html>`
}
