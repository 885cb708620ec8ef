/** The example of every kind and form on pages, in both themes: paths and text in the document's fonts, and nothing else. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../core/charts/examples.for-tests'
import { THEMES } from '../../core/model/plan'
import type { DisplayList, Op } from '../../core/recorder/display-list'
import { checkPdf } from './check-pdf'
import { briefingOfExamples } from './examples-briefing.for-tests'
import { createPdfEngine, makePdf } from './make-pdf'
import { elementsOf, type ReadBack, readBack, squeezed } from './read-back.for-tests'

const engine = createPdfEngine()
const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-figures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SETS = [...new Set(EXAMPLES.map(({ scope }) => scope))].map((scope) =>
  EXAMPLES.filter((example) => example.scope === scope),
)
const textsOf = (ops: readonly Op[]): readonly string[] =>
  ops.flatMap((op) => (op.kind === 'text' ? [op.text] : op.kind === 'group' ? textsOf(op.ops) : []))

test('the sets are all examples', () => expect(SETS.flat()).toHaveLength(EXAMPLES.length))

describe.each(THEMES.flatMap((theme) => SETS.map((set, at) => [theme, at, set] as const)))(
  '%s, set %d',
  (theme, at, set) => {
    const file = path.join(folder, `${theme}-${at}.pdf`)
    let read: ReadBack
    let qdf = ''
    let lists: readonly DisplayList[] = []
    beforeAll(async () => {
      const { briefing, issues } = briefingOfExamples(set, theme)
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
      const { bytes } = await makePdf(briefing, { engine })
      writeFileSync(file, bytes)
      lists = [...engine.drawings.values()]
      read = await readBack(bytes)
      const { stdout } = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 1 << 28 })
      qdf = stdout.toString('latin1')
    })

    test('every figure is there, described, and the file passes the machine-checkable core of PDF/UA-1', () => {
      expect(elementsOf(read.structure, 'Figure')).toHaveLength(set.length)
      for (const { alt } of elementsOf(read.structure, 'Figure')) expect(alt?.length).toBeGreaterThanOrEqual(40)
      expect(checkPdf(file).findings).toEqual([])
    })

    test('no picture, no soft mask, no pattern, no shading', () => {
      expect(qdf).toContain('%%EOF')
      for (const word of ['/Subtype /Image', '/SMask', '/PatternType', '/Shading'])
        expect(qdf.includes(word), word).toBe(false)
    })

    test('only the two families of the document, each face once', () => {
      const fonts = [...qdf.matchAll(/\/FontName \/[A-Z]{6}\+([A-Za-z0-9-]+)/g)].flatMap((match) => match[1] ?? [])
      expect(fonts.length).toBeGreaterThan(1)
      expect(fonts.filter((font) => !/^SourceS(?:ans|erif)\d-/.test(font))).toEqual([])
      expect(new Set(fonts).size).toBe(fonts.length)
    })

    test('every text of every figure comes out whole', () => {
      const whole = squeezed(read.pages.join(' '))
      expect(lists).toHaveLength(set.length)
      for (const { ops } of lists) expect(textsOf(ops).filter((text) => !whole.includes(squeezed(text)))).toEqual([])
    })
  },
)
