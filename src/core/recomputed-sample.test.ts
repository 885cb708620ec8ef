/** The sample against a script that shares no code with the app and reads the CSV files. */
import { describe, expect, test } from 'vitest'
import { recompute } from '../../scripts/recompute-sample.mjs'
import { assemble } from './briefing/assemble'
import type { Block, RichText } from './briefing/briefing'
import { briefingText } from './briefing/to-text'
import { buildSpec } from './charts/build-spec'
import { dataTable } from './charts/data-table'
import type { Scope } from './narrative/scope'
import { loadSample } from './sample.for-tests'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has no plan')
const scope: Scope = { project, plan, language: 'en' }
const { briefing } = assemble(scope)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const text = plain(briefingText(briefing)).replaceAll(/\[\d+\]/g, '')
const passages: readonly string[] = recompute().passages

test.each(passages)('%s', (passage) => {
  expect(text).toContain(passage)
})

describe('nothing that is counted is left out', () => {
  const bound = valuesOf(briefing.blocks)
  test('there are such values in numbers', () => {
    expect(bound.length).toBeGreaterThan(30)
  })
  test('each stands in a passage that the script computes', () => {
    const missed = bound.filter(({ around, from, to }) => {
      const covering = passages.some((passage) => {
        for (let at = around.indexOf(passage); at >= 0; at = around.indexOf(passage, at + 1))
          if (at <= from && to <= at + passage.length) return true
        return false
      })
      return !covering
    })
    expect(missed.map(({ around, from, to }) => `${around.slice(from, to)} in: ${around}`)).toEqual([])
  })
})

test('the figures hold what the CSV files hold', () => {
  const { counted, tierOf, first } = recompute()
  const tableOf = (kind: 'tier-distribution' | 'tier-history') => {
    const figure = project.figures.find((one) => one.kind === kind)
    if (!figure || figure.kind === 'photo') throw new Error(`the sample has no figure of kind ${kind}`)
    const result = buildSpec(figure, scope)
    if (!result.ok) throw new Error(result.reason)
    return dataTable(result.spec, 'en').rows
  }
  const names: Readonly<Record<string, string>> = {
    '1': 'Tier 1',
    '2': 'Tier 2',
    '2WL': 'Tier 2 Watch List',
    '3': 'Tier 3',
  }
  const expected = counted.map(({ iso3, tier }) => [names[tier ?? ''], iso3])
  const shown = tableOf('tier-distribution').map(([tier, code]) => [tier, code])
  expect(shown.toSorted()).toEqual(expected.toSorted())
  const years = Array.from({ length: 2020 - first + 1 }, (_, at) => first + at)
  expect(tableOf('tier-history')).toEqual(years.map((year) => [year, names[tierOf(year) ?? '']]))
})

interface Bound {
  readonly around: string
  readonly from: number
  readonly to: number
}

/** Cells of a row and the two halves of a key figure are read as the text version writes them. */
function valuesOf(blocks: readonly Block[]): readonly Bound[] {
  return blocks.flatMap((block): readonly Bound[] => {
    switch (block.kind) {
      case 'key-figures':
        return block.items.flatMap(({ number, label }) => valuesIn([...number, { text: ': ' }, ...label]))
      case 'table':
        return block.rows.flatMap((cells) =>
          valuesIn(cells.flatMap((cell, at) => (at === 0 ? cell : [{ text: ' | ' }, ...cell]))),
        )
      case 'figure':
        return [...valuesIn(block.caption.title), ...valuesIn(block.caption.note)]
      default:
        return ['kicker', 'title', 'standfirst', 'text'].flatMap((key) => {
          const part = (block as unknown as Record<string, unknown>)[key]
          return Array.isArray(part) ? valuesIn(part as RichText) : []
        })
    }
  })
}

function valuesIn(runs: RichText): readonly Bound[] {
  const around = plain(runs.map((run) => (run.citation ? '' : run.text)).join(''))
  let at = 0
  return runs.flatMap((run) => {
    const from = at
    at += run.citation ? 0 : run.text.length
    return run.token && isCounted(run.text, around.slice(at)) ? [{ around, from, to: at }] : []
  })
}

/**
 * By what it reads: a run does not keep its token. Names, dates and phrases hold no number that stands alone; years and lengths of windows
 * are settings of the plan.
 */
const isCounted = (value: string, after: string): boolean =>
  !/^20\d\d$/.test(value) &&
  !after.startsWith(' months') &&
  /^[+\u2212]?\d+%?$|^\d+th$|^(?:one|two|three|four|five|six|seven|eight|nine|first)( in (?:three|five))?$/i.test(value)
