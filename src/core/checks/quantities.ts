/** Numbers that somebody wrote in a text, in digits or in words. What only names something is none: a year, a day, “Tier 2”, “Law 106-386”. */
import type { Language } from '../model/language'
import { wordsOf } from '../narrative/languages/all-languages'

export interface Quantity {
  readonly from: number
  readonly to: number
  readonly words: string
  /** Two digits and more, a percentage, a decimal: hardly anything but a claim. Else a single digit, an ordinal or a word. */
  readonly isFigure: boolean
}

/** No part of a word, of a longer number, of a time, a date in digits or an address. */
const DIGITS =
  /(?<![\p{L}\p{N}.,/:@#_-])\d+(?:[.,\u00a0]\d{3})*(?:[.,]\d+)?(?:st|nd|rd|th|[ºª])?(?:[ \u00a0]?%)?(?![\p{L}\p{N}/:@_]|[.,]\d|-[\p{L}\p{N}])/gu
/** “30-40”: both ends are numbers; “106-386” after a word for a law is none. */
const RANGE = /(?<![\p{L}\p{N}.,/:@#_-])\d{1,3}-\d{1,3}(?:[ \u00a0]?%)?(?![\p{L}\p{N}/:@_]|[.,]\d|-\d)/gu

/** “2/3”, “½”, “10x”, “347k”, “15-month”, “12-year-old”: written together with what they are of. “24/7”, “10/12/2020” and “3D” are none. */
const JOINED =
  /(?<![\p{L}\p{N}.,/:@#_-])(?:(?!24\/7)\d{1,3}\/\d{1,3}(?![\p{L}\p{N}/]|[.,]\d)|\d*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛]|\d+(?:[.,]\d+)*(?:(?:x|×|k|m|mn|bn|pp|km|min)(?![\p{L}\p{N}])|-?fold(?!\p{L})|-\p{Ll}{3,}(?:-\p{Ll}+)*(?!\p{L})))/gu

/** Parts of a whole in words, where they are no other word: “most of”, not “most vulnerable”; “a third of”, not “the third”. */
const PARTS: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:majority|minority|(?:a|one)[ \u00a0-]third|most(?=[ \u00a0](?:of|countries|states|governments|victims|traffickers|cases|people|persons|children|women|men|girls|boys|recommendations|activities|trainings|districts)(?!\p{L}))|(?:nearly|almost)[ \u00a0](?:all|none|every))(?![\p{L}-])/giu,
  es: /(?<![\p{L}-])(?:mayoría|minoría|mayor[ \u00a0]parte|tercio|tercera[ \u00a0]parte|un[ \u00a0]cuarto[ \u00a0]de|cuarta[ \u00a0]parte|casi[ \u00a0](?:todos|todas|ninguno|ninguna))(?![\p{L}-])/giu,
  pt: /(?<![\p{L}-])(?:maioria|minoria|maior[ \u00a0]parte|terço|terça[ \u00a0]parte|um[ \u00a0]quarto[ \u00a0]d[eao]s?|quase[ \u00a0](?:todos|todas|nenhum|nenhuma))(?![\p{L}-])/giu,
}

/** What numbers are called beside those that the grammar writes; as words of a text, split by spaces. */
const MORE_WORDS: Readonly<Record<Language, string>> = {
  en: 'hundred hundreds thousand thousands million millions billion billions dozen dozens half thirds quarter quarters twice double doubled triple tripled quadruple quadrupled twofold threefold fourfold fivefold tenfold hundredfold halved thrice',
  es: 'cien ciento cientos doscientos trescientos quinientos mil miles millón millones docena docenas mitad tercios doble duplicó triple triplicó triplicaron duplicaron cuadruplicó quíntuple',
  pt: 'cem cento centenas duzentos trezentos quinhentos mil milhares milhão milhões dúzia dúzias metade terços dobro dobrou triplo triplicou triplicaram dobraram quadruplicou',
}

/** A number behind one of these is a name. */
const LABELS: Readonly<Record<Language, string>> = {
  en: 'tiers?|levels?|figures?|tables?|articles?|art\\.|laws?|acts?|no\\.|nos\\.|numbers?|sections?|chapters?|pages?|pp?\\.|paragraphs?|paras?\\.|annex|decrees?|resolutions?|conventions?|protocols?|phases?|groups?|room|volume|vol\\.|§|¶',
  es: 'nivel(?:es)?|figuras?|cuadros?|tablas?|artículos?|art\\.|ley(?:es)?|n\\.?º|núm\\.|números?|secci(?:ón|ones)|capítulos?|páginas?|pp?\\.|párrafos?|anexo|decretos?|resoluci(?:ón|ones)|convenios?|protocolos?|fases?|grupos?|tomo|§|¶',
  pt: 'níve(?:l|is)|figuras?|quadros?|tabelas?|artigos?|art\\.|leis?|n\\.?º|números?|seç(?:ão|ões)|capítulos?|páginas?|pp?\\.|parágrafos?|anexo|decretos?|resoluç(?:ão|ões)|convenç(?:ão|ões)|protocolos?|fases?|grupos?|volume|§|¶',
}

const SINCE: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:since|until|till)[ \u00a0]$/iu,
  es: /(?<!\p{L})(?:desde|hasta)[ \u00a0]$/iu,
  pt: /(?<!\p{L})(?:desde|até)[ \u00a0]$/iu,
}

/** After a year these are no thing that is counted, though they end as one. */
const NO_PLURAL = /^(?:was|is|as|has|its|this|thus|does|us|es|los|las|les|nos|sus|dos|das|os|mas|mais|más|tras|após)$/
const PLURAL = /^[ \u00a0](\p{Ll}+s|people|children|women|men)(?!\p{L})/u

/** A telephone number is none of them, and has a check of its own. */
const TELEPHONE = /\+\d[\d \u00a0()-]{6,}\d/g

export function quantitiesIn(written: string, language: Language): readonly Quantity[] {
  const text = written.replaceAll(TELEPHONE, (digits) => 'x'.repeat(digits.length))
  const inDigits = [...text.matchAll(DIGITS), ...text.matchAll(RANGE)].flatMap((match): readonly Quantity[] => {
    const { index: from, 0: words } = match
    const to = from + words.length
    const [before, after] = [text.slice(0, from), text.slice(to)]
    if (isYear(words, before, after, language) || isDay(before, after, language) || isLabelled(before, language))
      return []
    const isFigure = /\d.*\d|%/.test(words) && !/(?:st|nd|rd|th|[ºª])$/.test(words) && !SINCE[language].test(before)
    return [{ from, to, words, isFigure }]
  })
  const joined = [...text.matchAll(JOINED)].flatMap(({ index: from, 0: words }): readonly Quantity[] =>
    isLabelled(text.slice(0, from), language) || /^(?:19|20)\d\d-/.test(words)
      ? []
      : [{ from, to: from + words.length, words, isFigure: /\d.*[\d\p{L}]|[/½-⅞]/u.test(words) }],
  )
  const inWords = [...text.matchAll(WORDS[language]), ...text.matchAll(PARTS[language])].map(
    ({ index: from, 0: words }): Quantity => ({ from, to: from + words.length, words, isFigure: false }),
  )
  return [...inDigits, ...joined, ...inWords].toSorted((a, b) => a.from - b.from)
}

/** “2016”, not “2016 victims”, nor “since 2016”, which says how long something has been so. */
function isYear(words: string, before: string, after: string, language: Language): boolean {
  if (!/^(?:19|20)\d\d$/.test(words) || SINCE[language].test(before)) return false
  const [, counted] = PLURAL.exec(after) ?? []
  return counted === undefined || NO_PLURAL.test(counted)
}

/** “June 25”, “25 June”, “25 de junio”. */
export function isDay(before: string, after: string, language: Language): boolean {
  const months = wordsOf(language).grammar.months.join('|')
  return (
    new RegExp(`(?:${months})[ \u00a0]$`, 'i').test(before) ||
    new RegExp(`^[ \u00a0](?:de[ \u00a0])?(?:${months})`, 'i').test(after)
  )
}

const isLabelled = (before: string, language: Language): boolean =>
  new RegExp(
    `(?:^|[^\\p{L}])(?:${LABELS[language]})[ \u00a0]?(?:\\d+[ \u00a0]?(?:,|and|y|e|to|a|–|-)[ \u00a0]?)?$`,
    'iu',
  ).test(before)

/** From two on: “one” is an article as well. */
function wordPattern(language: Language): RegExp {
  const { numberWord } = wordsOf(language).grammar
  const numbers = Array.from({ length: 98 }, (_, at) => [numberWord(at + 2, 'm'), numberWord(at + 2, 'f')]).flat()
  const all = [...new Set([...numbers, ...MORE_WORDS[language].split(' ')])].filter((word) => word !== undefined)
  const longestFirst = all.toSorted((a, b) => b.length - a.length)
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?:-(?:fold|day|week|month|year|hour|minute|percent|point)(?!\\p{L})(?:-\\p{Ll}+)?)?(?![\\p{L}\\p{N}]|-\\p{L})`,
    'giu',
  )
}

const WORDS = { en: wordPattern('en'), es: wordPattern('es'), pt: wordPattern('pt') } as const satisfies Record<
  Language,
  RegExp
>
