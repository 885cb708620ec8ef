/** Definition to document: what pdfmake's Printer does, with our document, layout and renderer. */

import { attachFiles } from './attach-files'
import type { DeflateCache } from './deflate-cache'
import { TaggedDocument } from './document'
import type { ParsedFontCache } from './font-cache'
import { TaggedLayoutBuilder } from './layout-builder'
import type { FontFiles, TaggedDefinition } from './node-types'
import { ContentLost } from './page-writer'
import { type NodeGetter, normalizePageMargin, normalizePageSize, SvgMeasure, tableLayouts } from './pdfmake-internals'
import { DefinitionWalk } from './prepare'
import { type OnDrawn, TaggedRenderer } from './renderer'

export interface PrintOptions {
  readonly fonts: FontFiles
  readonly strict: boolean
  readonly compress: boolean
  readonly parsedFonts: ParsedFontCache
  readonly deflated: DeflateCache
  /** Pages drawn so far, of all. */
  readonly onProgress: ((done: number, total: number) => void) | undefined
  readonly onDrawn: OnDrawn | undefined
  /** Called for every text that is measured and every node that is set; what it throws ends the work. */
  readonly onStep: (() => void) | undefined
}

export interface Printed {
  /** Drawn, but not ended. */
  readonly document: TaggedDocument
  readonly pageCount: number
  readonly warnings: readonly string[]
}

export function print(definition: TaggedDefinition, options: PrintOptions): Printed {
  const { language, info } = definition
  if (!language) throw new Error('A tagged document has to state its language')
  if (!info.title) throw new Error('A tagged document has to have a title')
  if (!(info.creationDate instanceof Date)) throw new Error('A reproducible document has to be given its creation date')
  const size = normalizePageSize(definition.pageSize, definition.pageOrientation)
  const images = { ...definition.images }
  const document = new TaggedDocument(
    options.fonts,
    images,
    {
      size: [size.width, size.height],
      pdfVersion: '1.7',
      subset: definition.subset,
      claimsUa: definition.claimsUa ?? true,
      tagged: true,
      displayTitle: true,
      compress: options.compress,
      lang: language,
      objectStreams: options.compress,
      fontLayoutCache: true,
      bufferPages: false,
      autoFirstPage: false,
      font: null,
      info: infoDictionary(info),
    },
    options,
  )

  const walk = new DefinitionWalk(images)
  walk.visit(definition.content)
  const builder = new TaggedLayoutBuilder(
    size,
    normalizePageMargin(definition.pageMargins),
    new SvgMeasure(),
    options.strict,
    options.onStep ?? (() => undefined),
  )
  builder.registerTableLayouts(tableLayouts)
  if (definition.tableLayouts) builder.registerTableLayouts(definition.tableLayouts)
  const { background, header, footer } = definition
  const visited = (get: NodeGetter | undefined): NodeGetter | undefined =>
    get && ((page, pages, paper) => walk.visit(get(page, pages, paper)))
  const pages = builder.layoutDocument(
    definition.content,
    document,
    definition.styles ?? {},
    definition.defaultStyle,
    background && ((page, paper) => walk.visit(background(page, paper))),
    visited(header),
    visited(footer),
    definition.watermark,
  )
  const warnings = [...builder.warnings]
  const { onProgress, onStep } = options
  const renderer = new TaggedRenderer(document, builder.root, {
    onCutOff: (text) => {
      const message = `Text runs over the edge of the paper: "${text.slice(0, 60)}". Make its column or table narrower.`
      if (options.strict) throw new Error(message)
      warnings.push(message)
    },
    onPage: (done) => {
      onStep?.()
      onProgress?.(done, pages.length)
    },
    onDrawn: options.onDrawn,
  })
  renderer.renderPages(pages)
  const lost = builder.nameOfLost((uid) => renderer.hasDrawn(uid))
  if (lost !== undefined) throw new ContentLost(lost)
  if (definition.files && definition.subset === 'PDF/A-2a') throw new Error('PDF/A-2a takes no files: PDF/A-3a does')
  attachFiles(document, definition.files ?? [], info.creationDate)
  onProgress?.(pages.length, pages.length)

  const missing = document.missingGlyphs
  if (missing.length > 0) {
    const error = new MissingCharacters(missing)
    if (options.strict) throw error
    warnings.push(error.message)
  }
  return { document, pageCount: pages.length, warnings }
}

/** A reader would see an empty box, and hear nothing. */
export class MissingCharacters extends Error {
  readonly characters: readonly string[]

  /** @param named each with its font, see `missingGlyphs` @param places where they stand, in words */
  constructor(
    readonly named: readonly string[],
    places: readonly string[] = [],
  ) {
    super(
      `Characters the fonts do not have: ${named.join('; ')}${places.length > 0 ? `, in ${places.join(', ')}` : ''}`,
    )
    this.name = 'MissingCharacters'
    this.characters = named.flatMap((one) => [...one].slice(0, 1))
  }
}

function infoDictionary(info: TaggedDefinition['info']): Record<string, string | Date> {
  const { title, author, subject, keywords, creator, producer, creationDate, modDate } = info
  return {
    Producer: producer ?? 'pdfmake',
    Creator: creator ?? 'pdfmake',
    Title: title,
    ...(author ? { Author: author } : {}),
    ...(subject ? { Subject: subject } : {}),
    ...(keywords ? { Keywords: keywords } : {}),
    CreationDate: creationDate,
    ...(modDate ? { ModDate: modDate } : {}),
  }
}
