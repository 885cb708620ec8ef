/** Briefing -> PDF bytes: figures drawn, pages laid out, structure written. The one way a PDF is made, in the app and on the command line. */
import { createRequire } from 'node:module'
import type { Briefing } from '../../core/briefing/briefing'
import { characterPlaces } from '../../core/briefing/character-places'
import type { PageRegion } from '../../core/briefing/origin'
import { drawSpec } from '../../core/charts/draw-spec'
import { type DrawingTools, POINTS_PER_PIXEL } from '../../core/charts/drawing-tools'
import type { ChartSpec } from '../../core/charts/figure-spec'
import type { Language } from '../../core/model/language'
import type { DisplayList } from '../../core/recorder/display-list'
import { recordChart } from '../charts/draw-chart'
import { createTextMeasurer } from '../charts/measure'
import { openRegionMaps } from '../charts/region-maps'
import { drawingOf } from './draw-figure'
import { fontFiles } from './fonts'
import { buildDefinition, type DefinitionParts } from './house-style/definition'
import { hasCoverPage } from './house-style/front-matter'
import { hyphenator } from './house-style/inline'
import type { PageContext } from './house-style/page-context'
import { collectRegions } from './page-regions'
import { withSoundPictures } from './sound-pictures'
import { DeflateCache } from './tagged/deflate-cache'
import { ParsedFontCache } from './tagged/font-cache'
import type { AssociatedFile, FontFiles } from './tagged/node-types'
import { MissingCharacters } from './tagged/printer'
import { renderPdf } from './tagged/to-bytes'

export type PdfStep = 'figures' | 'layout' | 'pages'
export interface PdfProgress {
  readonly step: PdfStep
  readonly done: number
  readonly total: number
}

export interface PdfOptions {
  /** A watermark on every page says that it is one. */
  readonly draft?: boolean
  /** Only looked at: as in a draft, words stand in the place of a picture that is damaged. */
  readonly isPreview?: boolean
  readonly onProgress?: (progress: PdfProgress) => void
  /** Called often; what it throws ends the work. */
  readonly onStep?: () => void
  readonly engine?: PdfEngine
  /** Also say where on the pages what was drawn; the bytes are the same. */
  readonly withRegions?: boolean
  /** Go along inside of the document, see `carriedFiles`. Left out: none. */
  readonly files?: readonly AssociatedFile[]
}

export interface MadePdf {
  readonly bytes: Uint8Array
  readonly pageCount: number
  /** Empty unless asked for. */
  readonly regions: readonly PageRegion[]
}

/** What is worth keeping between two PDFs of one process: parsed fonts, shaped words, deflated streams, drawn figures. */
export interface PdfEngine {
  readonly fonts: FontFiles
  readonly parsedFonts: ParsedFontCache
  readonly deflated: DeflateCache
  readonly tools: DrawingTools
  /** Drawings by the text of their spec and width; only those of the last PDF are kept. */
  drawings: Map<string, DisplayList>
  /** Pictures that were looked through and are sound. */
  readonly soundPictures: Set<string>
}

export function createPdfEngine(): PdfEngine {
  const fonts = fontFiles()
  const parsedFonts = new ParsedFontCache()
  const measurer = createTextMeasurer(fonts, (file) => parsedFonts.forMeasuring(file))
  return {
    fonts,
    parsedFonts,
    deflated: new DeflateCache(),
    tools: {
      measurer,
      recordChart: (config, width, height) => recordChart(config, width, height, measurer),
      mapOf: openRegionMaps(),
    },
    drawings: new Map(),
    soundPictures: new Set(),
  }
}

/** Contents stand only in a briefing longer than this. */
const PAGES_WITHOUT_CONTENTS = 4

/**
 * Makes the PDF. The same briefing gives the same bytes.
 * @throws UserError for a picture that is damaged or a bomb; MissingCharacters or, in a figure, MissingGlyphError for a character that no embedded font has; BlockTooTall for a block higher than a page
 */
export async function makePdf(wanted: Briefing, options: PdfOptions = {}): Promise<MadePdf> {
  const {
    draft = false,
    isPreview = false,
    onProgress,
    onStep,
    engine = createPdfEngine(),
    withRegions = false,
    files = [],
  } = options
  const briefing = withSoundPictures(wanted, engine.soundPictures, draft || isPreview ? 'leave-out' : 'refuse')
  const kept = engine.drawings
  const drawn = new Map<string, DisplayList>()
  const figures = briefing.blocks.filter((block) => block.kind === 'figure').length
  engine.drawings = drawn

  const draw: PageContext['draw'] = (spec, widthPt) => drawingOf(once(spec, widthPt))
  const once = (spec: ChartSpec, widthPt: number): DisplayList => {
    const key = `${widthPt} ${JSON.stringify(spec)}`
    const list = drawn.get(key) ?? kept.get(key) ?? drawSpec(spec, widthPt / POINTS_PER_PIXEL, engine.tools)
    drawn.set(key, list)
    onStep?.()
    onProgress?.({ step: 'figures', done: drawn.size, total: figures })
    return list
  }
  const hyphenate = hyphenator(briefing.language, hyphenationPatterns(briefing.language))
  /** Of the contents of the last layout, in the rail. */
  let hasRoom = (): boolean => true
  const render = async (contents: DefinitionParts['contents']): Promise<MadePdf> => {
    hasRoom = () => true
    const collector = withRegions ? collectRegions() : undefined
    const definition = buildDefinition(briefing, {
      draw,
      hyphenate,
      watermark: draft ? briefing.labels.draft : null,
      contents,
      onRailContents: (ask) => {
        hasRoom = ask
      },
      files,
    })
    onProgress?.({ step: 'layout', done: 0, total: 1 })
    const { bytes, pageCount } = await renderPdf(definition, {
      fonts: engine.fonts,
      parsedFonts: engine.parsedFonts,
      deflated: engine.deflated,
      onStep,
      ...(onProgress ? { onProgress: (done, total) => onProgress({ step: 'pages', done, total }) } : {}),
      ...(collector ? { onDrawn: collector.onDrawn } : {}),
    })
    return { bytes, pageCount, regions: collector?.regions() ?? [] }
  }

  const first = await render('fitting').catch((error: unknown) => {
    throw error instanceof MissingCharacters
      ? new MissingCharacters(error.named, characterPlaces(error.characters, briefing))
      : error
  })
  const hasContents = briefing.blocks.some((block) => block.kind === 'contents')
  const pagesOfText = first.pageCount - (hasCoverPage(briefing) ? 1 : 0)
  if (hasContents && pagesOfText <= PAGES_WITHOUT_CONTENTS) return render('none')
  // what stands in the rail takes no room, so it would be set over what stands on the next page
  return hasRoom() ? first : render('section')
}

/** Patterns are loaded for the languages that are hyphenated only; each is some 50 kB. */
function hyphenationPatterns(language: Language): Partial<Record<Language, (word: string) => string>> {
  if (language === 'en') return {}
  const load = createRequire(import.meta.url)
  const { hyphenateSync } = load(`hyphen/${language}`) as { hyphenateSync: (word: string) => string }
  return { [language]: hyphenateSync }
}
