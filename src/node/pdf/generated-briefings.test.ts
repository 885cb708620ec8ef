/**
 * The proof over generated briefings: whatever is in them, the file conforms, says every word, and parts no paragraph badly.
 * BRIEFINGS=200 tries that many; the seed is fixed, so that a failure comes again.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Briefing } from '../../core/briefing/briefing'
import { arbitraryBriefing } from './arbitrary-briefing.for-tests'
import { textsOfBlock } from './briefing-texts.for-tests'
import { checkPdfBytes } from './check-pdf'
import { contentProblem } from './content-problem'
import { createPdfEngine, makePdf } from './make-pdf'
import { squeezed } from './read-back.for-tests'
import { type ReadElement, readStructure } from './read-structure.for-tests'

const BRIEFINGS = Number(process.env.BRIEFINGS ?? 30)
const MOST_BLOCKS = 60

const isHeading = ({ type }: ReadElement): boolean => /^H[1-6]$/.test(type)
const pagesOf = (element: ReadElement): number[] => [...element.lines.keys()].toSorted((a, b) => a - b)

/** Texts that are not in the file, or not as often as in the briefing. */
function lostTexts(briefing: Briefing, elements: readonly ReadElement[]): string[] {
  const read = squeezed(elements.map(({ text }) => text).join(' '))
  const texts = briefing.blocks.flatMap((block) => textsOfBlock(block, (mark) => mark)).map(squeezed)
  const wanted = new Map<string, number>()
  for (const text of texts) if (text !== '') wanted.set(text, (wanted.get(text) ?? 0) + 1)
  return [...wanted].flatMap(([text, times]) => (read.split(text).length - 1 < times ? [text] : []))
}

/** A single line of a paragraph at the end or the beginning of a page. */
const loneLines = (elements: readonly ReadElement[]): string[] =>
  elements.flatMap((element) => {
    const pages = pagesOf(element)
    if (pages.length < 2) return []
    return pages.flatMap((page) =>
      (element.lines.get(page)?.length ?? 0) < 2
        ? [`${element.type} in ${element.path.join('/')}, page ${page}: ${element.text.slice(0, 40)}`]
        : [],
    )
  })

/** Headings whose text begins on a later page. A title may have a page to itself; contents stand under a heading only where they have a section. */
function strandedHeadings(elements: readonly ReadElement[]): string[] {
  const isOfContents = ({ path }: ReadElement): boolean => path.includes('TOC')
  const first = elements.findIndex(isOfContents)
  const before = elements[first - 1]
  const hasSection = before !== undefined && isHeading(before)
  const inText = elements.filter((element) => (hasSection || !isOfContents(element)) && element.type !== 'Note')
  const title = inText.find(isHeading)
  return inText.flatMap((element, i) => {
    if (!isHeading(element) || element === title) return []
    const next = inText[i + 1]
    const [at, after] = [pagesOf(element).at(-1), next && pagesOf(next)[0]]
    return at === after ? [] : [`${element.text.slice(0, 40)}, page ${at}, before ${next?.type} on page ${after}`]
  })
}

test(`${BRIEFINGS} generated briefings conform, say every word and break well, and their bytes come out the same`, async () => {
  const [engine, other] = [createPdfEngine(), createPdfEngine()]
  let made = 0
  const refusals: string[] = []
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(arbitraryBriefing(MOST_BLOCKS), async (briefing) => {
      const pdf = await makePdf(briefing, { engine }).catch((error: unknown) => {
        expect(contentProblem(error), String(error)).toBeDefined()
        refusals.push(String(error))
        return undefined
      })
      if (pdf === undefined) return
      made += 1
      for (const { kind } of briefing.blocks) kinds.add(kind)
      expect(checkPdfBytes(pdf.bytes).findings.filter(({ isWarning }) => !isWarning)).toEqual([])
      const elements = await readStructure(pdf.bytes)
      expect(lostTexts(briefing, elements)).toEqual([])
      expect(loneLines(elements)).toEqual([])
      expect(strandedHeadings(elements)).toEqual([])
      const again = await makePdf(briefing, { engine: other })
      expect(Buffer.compare(pdf.bytes, again.bytes)).toBe(0)
    }),
    { numRuns: BRIEFINGS, seed: 2020, endOnFailure: true },
  )
  expect(kinds.size).toBe(16)
  expect(refusals).toEqual([])
  expect(made).toBe(BRIEFINGS)
}, 1_200_000)
