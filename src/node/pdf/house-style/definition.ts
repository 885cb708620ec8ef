/** Briefing -> document definition: the blocks in order, and what stands on every page. Built anew for each rendering. */
import type { Briefing, PageLabels } from '../../../core/briefing/briefing'
import { partsOf } from '../../../core/model/partial-date'
import type { AssociatedFile, Content, TaggedDefinition, TextBlock } from '../tagged/node-types'
import { layOutBlocks } from './blocks/all-blocks'
import { coverGround } from './blocks/cover'
import { hasContentsSection, hasCoverPage } from './front-matter'
import { type InlineOptions, toInlines } from './inline'
import type { PageContext } from './page-context'
import { type Theme, theme } from './theme'

export interface DefinitionParts {
  readonly draw: PageContext['draw']
  readonly hyphenate: (text: string) => string
  /** Printed across each page; null: none. */
  readonly watermark: string | null
  /** `fitting`: in the rail, or in a section of their own where they have no room there. */
  readonly contents: 'fitting' | 'section' | 'none'
  /** Is given what tells, once all is laid out, whether contents in the rail stand on one page. */
  readonly onRailContents?: (hasRoom: () => boolean) => void
  /** Go along inside of the document. */
  readonly files: readonly AssociatedFile[]
}

/** BCP 47 language of the document; the briefings are written for the hemisphere. */
const LOCALES = { en: 'en-US', es: 'es-419', pt: 'pt-BR' } as const

export function buildDefinition(briefing: Briefing, parts: DefinitionParts): TaggedDefinition {
  const house = theme(briefing.ownTheme ?? briefing.theme, briefing.paper)
  const { colours, style } = house
  const images: Record<string, string> = {}
  const options: InlineOptions = {
    linkColour: colours.link,
    citationLabel: briefing.labels.citation,
    footnoteLabel: briefing.labels.footnote,
    noteBackLabel: briefing.labels.noteBack,
    hyphenate: parts.hyphenate,
  }
  const page: PageContext = {
    theme: house,
    labels: briefing.labels,
    rich: (text) => toInlines(text, options),
    exact: (text) => toInlines(text, { ...options, hyphenate: (words) => words }),
    onNavy: (text) => toInlines(text, { ...options, linkColour: colours.accentOnNavy, hyphenate: (words) => words }),
    draw: parts.draw,
    image: (dataUri) => {
      const known = Object.entries(images).find(([, uri]) => uri === dataUri)
      if (known) return known[0]
      const key = `picture-${Object.keys(images).length + 1}`
      images[key] = dataUri
      return key
    },
    headings: [],
    coverEnds: [],
    hasCoverPage: hasCoverPage(briefing),
    logo: briefing.logo?.asset ? briefing.logo : null,
    hasContentsSection: parts.contents === 'section' || hasContentsSection(briefing),
    onRailContents: parts.onRailContents,
    ...headlineLevels(briefing.blocks.some(({ kind }) => kind === 'title')),
  }
  const blocks =
    parts.contents === 'none' ? briefing.blocks.filter((block) => block.kind !== 'contents') : briefing.blocks
  const content = layOutBlocks(blocks, page)
  const { year, month = 1, day = 1 } = partsOf(briefing.asOf)
  return {
    language: LOCALES[briefing.language],
    info: {
      title: briefing.title,
      author: briefing.author,
      subject: briefing.subject,
      keywords: briefing.keywords,
      creator: 'Briefwright',
      producer: 'Briefwright (pdfmake)',
      // Noon, so that it is the same day in every time zone; the as-of date, so that equal input makes equal bytes.
      creationDate: new Date(Date.UTC(year, month - 1, day, 12)),
    },
    // A draft may lack what these promise, so it does not promise it.
    ...(parts.watermark === null ? { subset: parts.files.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a' } : { claimsUa: false }),
    ...(parts.files.length > 0 ? { files: parts.files } : {}),
    pageSize: { ...house.size },
    pageMargins: [...house.margins],
    images,
    defaultStyle: { font: 'Sans', ...style.body },
    styles: {
      footnote: { ...style.source },
      contents: { ...(page.hasContentsSection ? style.body : style.meta) },
      contentsNumber: { ...(page.hasContentsSection ? style.body : { ...style.meta, color: colours.muted }) },
    },
    background: (number) => {
      if (isOfCover(page, number)) return coverGround(house, number)
      return house.name === 'record' && number === 1 && !page.hasCoverPage ? mastheadRules(house) : null
    },
    header: (number) =>
      number === 1 || isOfCover(page, number)
        ? null
        : runningHeader(house, briefing.runningTitle, sectionAt(page.headings, number, house)),
    footer: (number, pages) =>
      isOfCover(page, number) ? null : footer(house, briefing.footer, briefing.labels, number, pages),
    ...(parts.watermark === null
      ? {}
      : { watermark: { text: parts.watermark, font: 'SansHeavy', color: colours.muted, opacity: 0.12, angle: -52 } }),
    content,
  }
}

/** @param hasTitle the title is the first level; else sections are */
function headlineLevels(hasTitle: boolean): Pick<PageContext, 'headlineLevel' | 'asideLevel'> {
  let last = 0
  return {
    headlineLevel: (level) => {
      const wanted = hasTitle ? level + 1 : Math.max(1, level)
      last = Math.min(wanted, last + 1)
      return last as 1 | 2 | 3 | 4
    },
    asideLevel: () => Math.min(last + 1, 4) as 1 | 2 | 3 | 4,
  }
}

const mastheadRules = ({ outer, full, colours }: Theme): Content => ({
  canvas: [
    { type: 'rect', x: outer, y: 30, w: full, h: 2.25, color: colours.navy },
    { type: 'rect', x: outer, y: 57, w: full, h: 0.5, color: colours.navy },
  ],
})

/** A cover page longer than a page goes on over the next one, and that looks like it. */
function isOfCover({ coverEnds: [end] }: PageContext, number: number): boolean {
  return end !== undefined && number <= (end.positions?.[0]?.pageNumber ?? number)
}

/** The section in force where the page begins: the one that opens the page, else the last that began before it. */
function sectionAt(headings: readonly TextBlock[], number: number, { margins }: Theme): string {
  const sections = headings.flatMap((heading) => {
    const at = heading.positions?.[0]
    return heading.tocItem && at ? [{ at, text: heading.outlineText ?? '' }] : []
  })
  const opens = sections.find(({ at }) => at.pageNumber === number && at.top < margins[1] + 40)
  return (opens ?? sections.filter(({ at }) => at.pageNumber < number).at(-1))?.text ?? ''
}

/** Characters of a line of the running type; it says nothing that is not said elsewhere, so it may be cut, but it must stay one line. */
const LINE = 118
const LEAST = 24

const cut = (text: string, most: number): string => {
  const room = Math.max(LEAST, most)
  if (text.length <= room) return text
  const whole = text.slice(0, room).replace(/\s+\S*$/u, '')
  return `${whole === '' ? text.slice(0, room) : whole}…`
}

const runningHeader = (house: Theme, [place, report]: Briefing['runningTitle'], section: string): Content => ({
  margin: [house.outer, 34, house.outer, 0],
  stack: [
    {
      columns: [
        {
          ...house.style.running,
          width: '*',
          text: [
            { text: cut(place, LINE / 3), bold: true, color: house.colours.navy },
            { text: `   ${cut(report, LINE / 2)}` },
          ],
        },
        {
          ...house.style.running,
          width: 'auto',
          text: cut(section, LINE - cut(place, LINE / 3).length - cut(report, LINE / 2).length - 8),
          alignment: 'right',
        },
      ],
    },
    { canvas: [{ type: 'rect', x: 0, y: 4, w: house.full, h: 0.5, color: house.colours.rule }] },
  ],
})

function footer(house: Theme, words: string, labels: PageLabels, number: number, pages: number): Content {
  // “Page {page} of {pages}”: what leads up to the page's own number is set in bold.
  const [before = '', after = ''] = labels.folio.split('{page}')
  return {
    margin: [house.outer, house.margins[3] - 38, house.outer, 0],
    columns: [
      { ...house.style.running, width: '*', text: cut(words, LINE - 24) },
      {
        ...house.style.running,
        width: 'auto',
        alignment: 'right',
        text: [
          { text: `${before}${number}`, bold: true, color: house.colours.navy },
          { text: after.replace('{pages}', String(pages)) },
        ],
      },
    ],
  }
}
