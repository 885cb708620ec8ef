/**
 * Briefings as `assemble` could make them, from nearly empty to huge: every block kind, language, theme and paper, passages in other
 * languages, notes, citations, references, real figures. Each text begins with a mark that no other text has, so that what is lost shows.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { assemble } from '../../core/briefing/assemble'
import type {
  Block,
  BlockContent,
  Briefing,
  Caption,
  Endnote,
  ListPlace,
  Logo,
  MadeContent,
  RichText,
  Run,
} from '../../core/briefing/briefing'
import { makeTheme } from '../../core/house-style/themes.for-tests'
import type { BlockId, FigureId } from '../../core/model/ids'
import { LANGUAGES, type Language } from '../../core/model/language'
import type { Asset } from '../../core/model/material'
import { PAPERS, THEMES } from '../../core/model/plan'
import { wordsOf } from '../../core/narrative/languages/all-languages'
import { loadSample } from '../../core/sample.for-tests'
import { png } from './tagged/samples.for-tests'

const VOCABULARY: Readonly<Record<Language | 'gn', readonly string[]>> = {
  en: 'the law on trafficking enforcement officials identified 19 victims and prosecuted traffickers under article 129 with judges trained by civil-society organisations; forced labour, “criadazgo” and e-mail https://example.org/very/long/address/of/a/report'.split(
    ' ',
  ),
  es: 'la ley de trata identificación institucional de víctimas y responsabilidad administrativa el 40% según organizaciones comunitarias; niñez, adolescencia, sensibilización interinstitucional'.split(
    ' ',
  ),
  pt: 'a lei sobre tráfico de pessoas responsabilização administrativa e acompanhamento orçamentário das comunidades não-governamentais, coordenação interinstitucional'.split(
    ' ',
  ),
  gn: 'Ñande Ko’ê mba’éichapa avañe’ẽ G̃uaraní ỹvy kuñataĩ pytũ'.split(' '),
}

/** In words; mostly a sentence or a paragraph, sometimes one word, seldom more than a page. */
const SIZES = { line: [1, 12], sentence: [1, 40], paragraph: [1, 130], anything: [1, 700] } as const
type Size = keyof typeof SIZES

const LED: readonly Block['kind'][] = ['list', 'figure', 'photo', 'cards', 'table']

let figuresByLanguage: Readonly<Record<Language, readonly (BlockContent & { kind: 'figure' })[]>> | undefined
/** The charts of the sample, in each language. */
function sampleFigures(language: Language): readonly (BlockContent & { kind: 'figure' })[] {
  const made = (wanted: Language) => {
    const project = loadSample()
    const plan = project.plans[0]
    if (!plan) throw new Error('the sample has a plan')
    const { briefing } = assemble({ project: { ...project, languages: [wanted] }, plan, language: wanted })
    return briefing.blocks.filter((block) => block.kind === 'figure')
  }
  figuresByLanguage ??= { en: made('en'), es: made('es'), pt: made('pt') }
  return figuresByLanguage[language]
}

function pictureOf(widthPx: number, heightPx: number, withAlpha: boolean): Asset {
  const base64 = png(widthPx, heightPx, withAlpha).slice('data:image/png;base64,'.length)
  const bytes = Buffer.from(base64, 'base64')
  const hash = `sha256-${createHash('sha256').update(bytes).digest('hex')}` as const
  return { hash, type: 'image/png', widthPx, heightPx, base64 }
}
export const PICTURES = [pictureOf(60, 40, true), pictureOf(300, 160, false), pictureOf(40, 90, true)] as const

/** @param most blocks of a briefing */
export const arbitraryBriefing = (most: number): fc.Arbitrary<Briefing> =>
  fc.gen().map((draw) => makeBriefing((max) => draw(fc.nat, Math.max(0, max)), most))

function makeBriefing(upTo: (max: number) => number, most: number): Briefing {
  const one = <const T>(...values: readonly T[]): T => {
    const value = values[upTo(values.length - 1)]
    if (value === undefined) throw new Error('the generator asked for one of none')
    return value
  }
  const chance = (percent: number): boolean => upTo(99) < percent
  const list = <T>(least: number, more: number, make: () => T): T[] => Array.from({ length: least + upTo(more) }, make)
  const language = one(...LANGUAGES)
  let serial = 0
  let notes = 0
  const endnotes: Endnote[] = []
  const count = { figure: 0, table: 0 }
  const sources = upTo(3) * 2
  const captions: { kind: 'figure' | 'table'; key: string; number: number }[] = []

  const plain = (size: Size): string => {
    const [least, longest] = SIZES[size]
    const words = VOCABULARY[language]
    // the square makes long texts rare
    const length = least + Math.floor((upTo(1000) / 1000) ** 2 * (longest - least))
    const start = upTo(words.length - 1)
    serial += 1
    return [`t${serial}`, ...Array.from({ length: length - 1 }, (_, i) => words[(start + i * 7) % words.length])].join(
      ' ',
    )
  }
  const run = (size: Size): Run => {
    const text = plain(size)
    const kind = upTo(11)
    if (kind === 0) return { text, bold: true }
    if (kind === 1) return { text, italic: true }
    if (kind === 2) return { text: `${text} ${VOCABULARY.gn.join(' ')}`, lang: 'gn' }
    if (kind === 3) return { text, href: 'https://example.org/a?b=c&d=e' }
    if (kind === 4) return { text, expansion: `What ${text.slice(0, 12)} stands for` }
    return { text }
  }
  const rich = (size: Size, canHaveNotes = false): RichText => {
    const runs: Run[] = [run(size)]
    if (chance(20)) runs.push({ text: ' ' }, run('line'))
    const cited = upTo(sources)
    if (cited > 0 && chance(30)) runs.push({ text: String(cited), citation: { number: cited } })
    const target = captions.length > 0 && chance(20) ? one(...captions) : undefined
    if (target)
      runs.push(
        { text: ' ' },
        { text: `${wordsOf(language).page.labels[target.kind]}\u00a0${target.number}`, target },
        { text: ', ' },
        { text: plain('line') },
      )
    if (canHaveNotes && chance(12)) {
      notes += 1
      runs.push({ text: `n${notes}`, footnote: { text: plain('sentence'), place: 'foot' } })
    } else if (!canHaveNotes && chance(4)) {
      notes += 1
      const text = plain('sentence')
      endnotes.push({ mark: `n${notes}`, text, block: 'blk_0' as BlockId })
      runs.push({ text: `n${notes}`, footnote: { text, place: 'end' } })
    }
    return runs
  }
  const maybe = (text: RichText): RichText => (chance(60) ? text : [])
  const caption = (kind: 'figure' | 'table'): Caption => {
    count[kind] += 1
    const key = `${kind}-${count[kind]}`
    captions.push({ kind, key, number: count[kind] })
    const texts = { title: maybe(rich('line')), note: maybe(rich('sentence')), sourceLine: maybe(rich('line')) }
    return { key, number: count[kind], ...texts }
  }
  const figure = (): BlockContent => {
    const known = one(...sampleFigures(language))
    return { ...known, caption: caption('figure'), width: one('text', 'wide') }
  }
  const photo = (): BlockContent => ({
    kind: 'photo',
    figureId: 'fig_photo' as FigureId,
    caption: caption('figure'),
    width: one('text', 'wide'),
    asset: one(...PICTURES),
    credit: chance(50) ? plain('line') : '',
    alt: plain('sentence'),
  })
  const table = (): BlockContent => {
    const columns = list(1, 4, () => ({ label: maybe(rich('line')), align: one('left', 'right') }))
    const rows = chance(10) ? list(30, 60, () => 0) : list(0, 14, () => 0)
    return {
      kind: 'table',
      caption: caption('table'),
      width: one('text', 'wide'),
      columns,
      rows: rows.map(() => columns.map(() => maybe(rich(chance(3) ? 'paragraph' : 'line')))),
    }
  }
  const cards = (): BlockContent => ({
    kind: 'cards',
    ...(chance(50) ? { form: 'sidebar' as const } : {}),
    cards: list(1, 4, () => ({
      record: 'fpr_x',
      name: VOCABULARY.gn.slice(0, 1 + upTo(3)).join(' '),
      nameLang: 'gn',
      gloss: maybe(rich('line')),
      aims: maybe(rich(one('sentence', 'paragraph'))),
      facts: list(0, 4, () => ({ label: one('Donor', 'Donante', 'Financiador'), value: rich('line') })),
    })),
  })
  const paragraph = (): BlockContent => {
    const pull = chance(10) ? VOCABULARY[language].slice(0, 8).join(' ') : null
    return {
      kind: 'paragraph',
      text: rich(one('sentence', 'paragraph', 'anything'), pull === null),
      leads: chance(15),
      pull,
    }
  }
  const bulleted = (canHaveNotes = true): BlockContent => {
    const items = chance(5) ? list(40, 60, () => rich('sentence')) : list(1, 8, () => rich('paragraph', canHaveNotes))
    const made = { kind: 'list', ordered: chance(50), items } as const
    if (!chance(25)) return made
    const places = items.map((_, i): ListPlace => ({ level: i === 0 ? 1 : one(1, 2), ordered: one(true, false) }))
    return { ...made, places }
  }
  /** What one block of written text set in two columns may be: paragraphs and lists. */
  const inColumns = (): MadeContent[] =>
    list(1, 7, () => {
      const text = rich(one('sentence', 'paragraph', 'anything'))
      const made: BlockContent = chance(25)
        ? bulleted(false)
        : { kind: 'paragraph', text, leads: chance(10), pull: null }
      return { ...made, columnCount: 2 }
    })
  const callout = (): BlockContent => ({
    kind: 'callout',
    title: maybe(rich('line')),
    text: rich(one('sentence', 'paragraph', 'anything')),
  })
  const quotation = (): BlockContent => ({
    kind: 'quotation',
    text: rich(one('sentence', 'paragraph')),
    attribution: maybe(rich('line')),
  })
  const heading = (level: 1 | 2 | 3): BlockContent => ({ kind: 'heading', level, text: rich('line'), small: false })
  const keyFigures = (): BlockContent => ({
    kind: 'key-figures',
    items: list(1, 6, () => ({ number: [{ text: `${upTo(99)} of ${upTo(99)}` }], label: rich('line') })),
  })
  const body = (): BlockContent =>
    one(
      paragraph,
      paragraph,
      paragraph,
      paragraph,
      bulleted,
      figure,
      figure,
      photo,
      table,
      cards,
      callout,
      quotation,
      keyFigures,
    )()

  const blocks: MadeContent[] = []
  if (chance(90))
    blocks.push({
      kind: 'title',
      organisation: one('', 'Institute for Field Work & Co'),
      unit: one('', 'Monitoring Unit'),
      date: 'July 31, 2020',
      kicker: maybe(rich('line')),
      title: rich('line'),
      standfirst: maybe(rich('sentence')),
      meta: list(0, 3, () => ({ label: 'By', value: plain('line') })),
    })
  if (chance(50)) blocks.push(keyFigures())
  if (chance(50)) blocks.push({ kind: 'contents', heading: plain('line') })
  let level = 0
  const wanted = chance(10) ? upTo(2) : Math.ceil((upTo(1000) / 1000) ** 1.5 * most)
  for (let i = 0; i < wanted; i++) {
    if (chance(25)) {
      level = Math.min(level + 1, one(1, 2, 3))
      if (chance(6)) blocks.push({ kind: 'page-break' })
      blocks.push({ ...heading(level as 1 | 2 | 3), ...(chance(15) ? { columnCount: 2 as const } : {}) })
      if (chance(4)) blocks.push({ kind: 'page-break' })
    }
    if (chance(12)) blocks.push(...inColumns())
    else blocks.push(body())
    if (chance(2)) blocks.push({ kind: 'page-break' })
  }
  if (endnotes.length > 0) blocks.push({ kind: 'endnotes', heading: plain('line'), items: [...endnotes] })
  if (sources > 0)
    blocks.push({ kind: 'sources', heading: plain('line'), items: list(sources, 0, () => rich('sentence')) })
  if (chance(50)) blocks.push({ kind: 'colophon', text: rich('paragraph') })

  const { labels } = wordsOf(language).page
  const ownTheme = chance(50) ? makeTheme(one) : undefined
  const logo: Logo | undefined = chance(30) ? { asset: one(...PICTURES), alt: one('Casa Abierta', null) } : undefined
  return {
    language,
    theme: ownTheme?.extends ?? one(...THEMES),
    ...(ownTheme ? { ownTheme } : {}),
    ...(chance(40) ? { cover: 'page' } : {}),
    ...(logo ? { logo } : {}),
    paper: one(...PAPERS),
    title: 'A briefing of <any> kind & length',
    author: one('', 'Ñande Ko’ê'),
    subject: '',
    keywords: '',
    asOf: '2020-07-31' as Briefing['asOf'],
    runningTitle: ['Paraguay', 'Report 2020'],
    footer: 'Monitoring Unit',
    labels,
    blocks: blocks.map((block, i): Block => {
      // as in an assembled briefing, a paragraph leads to what is shown, never to a heading
      const leads = block.kind === 'paragraph' && block.leads && LED.includes(blocks[i + 1]?.kind ?? 'title')
      return { ...block, ...(block.kind === 'paragraph' ? { leads } : {}), origin: `blk_${i}` as BlockId } as Block
    }),
  }
}
