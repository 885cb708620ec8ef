import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadSample } from '../sample.for-tests'
import { assemble } from './assemble'
import { withTexts } from './block-texts'
import type { Block, RichText, Run } from './briefing'
import { withExpansions } from './expansions'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const scope = { project, plan, language: 'en' as const }

/** Runs of all texts in reading order; of a title without its kicker. */
function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  const look = (text: RichText) => {
    // the number of a source is no part of the word before it
    runs.push(...text.map((run) => (run.citation ? { ...run, text: ' ' } : run)), { text: '\n' })
    return text
  }
  for (const block of blocks) withTexts(block.kind === 'title' ? { ...block, kicker: [] } : block, look)
  return runs
}
const wordsOf = (blocks: readonly Block[]): string =>
  runsOf(blocks)
    .map(({ text }) => text)
    .join('')
const paragraph = (...text: Run[]): Block => ({
  kind: 'paragraph',
  text,
  leads: false,
  pull: null,
  origin: 'blk_x' as Block['origin'],
})
const withAcronyms = (...entries: readonly (readonly [short: string, long: string])[]) => ({
  ...scope,
  project: {
    ...project,
    organisations: [],
    acronyms: entries.map(([short, long], at) => ({ id: `acr_${at}` as never, short, long: { en: long } })),
  },
})

it('the sample says each short form once, where it first stands, and its words stay the same', () => {
  const { blocks } = assemble(scope).briefing
  const marked = runsOf(blocks).filter(({ expansion }) => expansion !== undefined)
  expect(marked.length).toBeGreaterThan(3)
  expect(new Set(marked.map(({ text }) => text)).size).toBe(marked.length)
  const bare = blocks.map((block) => withTexts(block, (text) => text.map(({ expansion: _, ...run }) => run)))
  expect(wordsOf(blocks)).toBe(wordsOf(bare))
  for (const { text } of marked) {
    const before = wordsOf(blocks).search(new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'u'))
    let at = 0
    for (const run of runsOf(blocks)) {
      if (run.text === text && run.expansion !== undefined) break
      at += run.text.length
    }
    expect(at, text).toBe(before)
  }
})

it('however a text is cut into runs, it reads the same and each short form is said once', () => {
  const where = withAcronyms(['AB', 'Alpha Beta'], ['ABC', 'Alpha Beta Gamma'], ['X', ''], ['Y.Z', 'Ypsilon Zeta'])
  const word = fc.constantFrom('AB', 'ABC', 'ABCD', 'X', 'Y.Z', 'the', '(AB)', 'AB,', 'xAB')
  const run = fc.record({ words: fc.array(word, { minLength: 1, maxLength: 5 }), kind: fc.nat(4) })
  fc.assert(
    fc.property(fc.array(fc.array(run, { maxLength: 4 }), { maxLength: 5 }), (paragraphs) => {
      const blocks = paragraphs.map((runs) =>
        paragraph(
          ...runs.map(({ words, kind }): Run => {
            const text = `${words.join(' ')} `
            if (kind === 0) return { text, lang: 'es' }
            if (kind === 1) return { text, bold: true, href: 'https://example.org/' }
            return { text }
          }),
        ),
      )
      const made = withExpansions(blocks, where)
      expect(wordsOf(made)).toBe(wordsOf(blocks))
      const marked = runsOf(made).filter(({ expansion }) => expansion !== undefined)
      expect(marked.every(({ lang }) => lang === undefined)).toBe(true)
      const inEnglish = runsOf(blocks).filter(({ lang }) => lang === undefined)
      const used = ['AB', 'ABC', 'Y.Z'].filter((short) =>
        inEnglish.some(({ text }) => text.split(/[\s(),]+/).includes(short)),
      )
      expect(marked.map(({ text }) => text).toSorted()).toEqual(used.toSorted())
    }),
    { numRuns: 60 },
  )
})

it('a mark, a reference and the kicker are not where a short form is first used', () => {
  const where = withAcronyms(['AB', 'Alpha Beta'])
  const target = { kind: 'figure', key: 'k' } as const
  const first = paragraph({ text: 'AB', target }, { text: ' is ' })
  const [title] = assemble(scope).briefing.blocks
  if (title?.kind !== 'title') throw new Error('the sample begins with its title')
  const made = withExpansions([{ ...title, kicker: [{ text: 'AB' }] }, first, paragraph({ text: 'An AB.' })], where)
  expect(runsOf(made.slice(1)).filter(({ expansion }) => expansion)).toEqual([{ text: 'AB', expansion: 'Alpha Beta' }])
  expect(made[0]).toMatchObject({ kicker: [{ text: 'AB' }] })
})
