/** What every page component gets, and the few shapes they are all made of. */
import type { Block, BlockKind, Caption, Logo, PageLabels, RichText } from '../../../core/briefing/briefing'
import type { ChartSpec } from '../../../core/charts/figure-spec'
import type { StyleName } from '../../../core/house-style/tokens'
import type {
  CanvasBlock,
  Content,
  Drawing,
  Footnote,
  InlineContent,
  Style,
  TableBlock,
  TableCell,
  TableLayout,
  TextBlock,
  TextRun,
} from '../tagged/node-types'
import { captionId } from './inline'
import type { Theme } from './theme'

export interface PageContext {
  readonly theme: Theme
  readonly labels: PageLabels
  /** Running text of the briefing, hyphenated by its language. */
  rich(text: RichText): (TextRun | Footnote)[]
  /** The same, never hyphenated: headings, captions, labels. */
  exact(text: RichText): (TextRun | Footnote)[]
  /** The same on navy, where links need another colour. */
  onNavy(text: RichText): (TextRun | Footnote)[]
  /** @param widthPt the width it is set at; figures are drawn at their size and never scaled */
  draw(
    spec: ChartSpec,
    widthPt: number,
  ): { readonly drawing: Drawing; readonly widthPt: number; readonly heightPt: number }
  /** Takes the picture into the document's dictionary and gives its key. */
  image(dataUri: string): string
  /** Every heading of the text, for the running header. */
  readonly headings: TextBlock[]
  /** What stands at the end of the cover page, once it is laid out: until then every page is one of the cover. Empty without a cover page. */
  readonly coverEnds: CanvasBlock[]
  /** The title has a page to itself. */
  readonly hasCoverPage: boolean
  /** Of the organisation; null: none, or not to be had. */
  readonly logo: Logo | null
  /** Contents as a section of their own; else they stand in the rail. */
  readonly hasContentsSection: boolean
  readonly onRailContents: ((hasRoom: () => boolean) => void) | undefined
  /** Level of a heading among all of the document, the title being the first: no level is ever left out, whatever the text does. */
  headlineLevel(level: 0 | 1 | 2 | 3): 1 | 2 | 3 | 4
  /** Of the heading of a box: one below the heading it stands under. Those of the text go on as if it were not there. */
  asideLevel(): 1 | 2 | 3 | 4
}

export type BlockOf<K extends BlockKind> = Extract<Block, { readonly kind: K }>
/** Lays one kind of block out: block in, pdfmake nodes out. */
export type LayOut<K extends BlockKind> = (block: BlockOf<K>, page: PageContext) => Content[]

type Margins = [number, number, number, number]

export const text = (
  theme: Theme,
  style: StyleName,
  content: string | InlineContent[],
  extra: Partial<TextBlock> = {},
): TextBlock => ({ ...theme.style[style], text: content, ...extra })

/** A filled bar or rule. */
export const bar = (
  width: number,
  height: number,
  color: string,
  margin: Margins = [0, 0, 0, 0],
  extra: Partial<CanvasBlock> = {},
): CanvasBlock => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color }], margin, ...extra })

const NO_LINES: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** A table that only places things: nothing about it is announced. */
export const layoutTable = (
  body: TableCell[][],
  widths: number[],
  layout: TableLayout,
  margin: Margins = [0, 0, 0, 0],
): TableBlock => ({ table: { presentation: true, widths, body }, layout: { ...NO_LINES, ...layout }, margin })

export const dataLayout = (layout: TableLayout): TableLayout => ({ ...NO_LINES, ...layout })

/** pdfmake adds widths up in floats; a hair less keeps a full row from being squeezed. */
export const HAIR = 0.01

/** Each run gets the style itself: pdfmake hands a nested text's font on, but not its weight and colour. */
const styled = (style: Style, runs: readonly (TextRun | Footnote)[]): (TextRun | Footnote)[] =>
  runs.map((run) => ({ ...style, ...run }))

const GAP = '\u00a0\u00a0 ' // U+2003 has no glyph in Source Sans 3

/** “Figure 2   Title” in one line, as wide figures and tables have it. */
export const captionLine = (
  page: PageContext,
  kind: 'figure' | 'table',
  caption: Caption,
  margin: Margins,
): TextBlock => {
  const { style } = page.theme
  const { font, fontSize, lineHeight } = style.figTitle
  return {
    ...(font === undefined ? {} : { font }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(lineHeight === undefined ? {} : { lineHeight }),
    tag: 'Caption',
    id: captionId(kind, caption.key),
    text: [
      { ...style.figNumber, text: `${page.labels[kind]}\u00a0${caption.number}` },
      ...styled(style.figTitle, [{ text: GAP }, ...page.exact(caption.title)]),
    ],
    margin,
  }
}

/** Number over title, as the rail has it. */
export const captionInRail = (page: PageContext, kind: 'figure' | 'table', caption: Caption): TextBlock =>
  text(
    page.theme,
    'figNumber',
    [
      { text: `${page.labels[kind]}\u00a0${caption.number}\n` },
      ...styled(page.theme.style.figTitle, page.exact(caption.title)),
    ],
    { tag: 'Caption', id: captionId(kind, caption.key) },
  )

/** Note and source: two paragraphs in the rail, run on under what is wide. Empty when there is neither. */
export function underneath(page: PageContext, caption: Caption, margin: Margins, where: 'rail' | 'below'): Content[] {
  const part = (label: string, content: RichText): InlineContent[] =>
    content.length > 0 ? [{ text: `${label}: `, bold: true }, ...page.exact(content)] : []
  const note = part(page.labels.note, caption.note)
  const source = part(page.labels.source, caption.sourceLine)
  const parts = [note, source].filter((p) => p.length > 0)
  if (parts.length === 0) return []
  if (where === 'rail') return [{ margin, stack: parts.map((p) => text(page.theme, 'source', p)) }]
  const runOn = parts.flatMap((p, i) => (i > 0 ? [{ text: '  ' }, ...p] : p))
  return [text(page.theme, 'source', runOn, { margin })]
}
