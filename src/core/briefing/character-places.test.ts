import { expect, it } from 'vitest'
import { loadSample } from '../sample.for-tests'
import { assemble } from './assemble'
import type { Block, Briefing } from './briefing'
import { characterPlaces } from './character-places'

const sample = loadSample()
const [plan] = sample.plans
if (plan === undefined) throw new Error('the sample has no plan')
const { briefing } = assemble({ project: sample, plan, language: 'en' })
const withBlocks = (...blocks: readonly object[]): Briefing => ({ ...briefing, blocks: blocks as unknown as Block[] })
const heading = (text: string) => ({ kind: 'heading', level: 1, small: false, text: [{ text }], origin: 'blk_x' })
const paragraph = (text: string) => ({ kind: 'paragraph', leads: false, pull: null, text: [{ text }], origin: 'blk_x' })

it('names the words around them and the heading above', () => {
  const long = `${'before '.repeat(20)}漢字${' after'.repeat(20)}`
  const made = withBlocks(
    paragraph('漢'),
    heading('First'),
    paragraph('None here.'),
    heading('Second'),
    paragraph(long),
  )
  expect(characterPlaces(['漢', '字'], made)).toEqual([
    '“漢”',
    '“…re before before before 漢字 after after after aft…” under “Second”',
  ])
  expect(characterPlaces(['漢'], withBlocks(heading('漢字')))).toEqual(['“漢字”'])
})

it('finds the ones of every block of the sample, and says when there are more than a few', () => {
  expect(characterPlaces(['e'], briefing)).toHaveLength(4)
  expect(characterPlaces(['e'], briefing).at(-1)).toBe('and elsewhere')
  expect(characterPlaces(['漢'], briefing)).toEqual([])
})
