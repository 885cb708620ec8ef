/** What other programs find in the sample: pdf.js its structure, qpdf no damage, poppler every font embedded. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { THEMES } from '../../core/model/plan'
import { loadSample } from '../../core/sample.for-tests'
import { createPdfEngine, makePdf } from './make-pdf'
import { readStructure } from './read-structure.for-tests'

const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-structure-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(THEMES)('the sample, %s on letter', (theme) => {
  const file = path.join(folder, `${theme}.pdf`)
  let bytes = new Uint8Array()
  beforeAll(async () => {
    const project = loadSample()
    const [plan] = project.plans
    if (!plan) throw new Error('the sample has a plan')
    const { briefing } = assemble({ project, plan: { ...plan, theme, paper: 'letter' }, language: 'en' })
    bytes = new Uint8Array((await makePdf(briefing, { engine: createPdfEngine() })).bytes)
    writeFileSync(file, bytes)
  })

  // To accept a change that is wanted: npx vitest run sample-structure -u, and read what differs.
  test('its structure is the kept one', async () => {
    const lines = (await readStructure(bytes)).map(({ type, path: around, text, hasAlt }) => {
      // the words of paragraphs are the sample's matter; what is kept is which element follows which
      const isNamed = /^(H\d|Caption|TOCI|TH)$/.test(type)
      const words = isNamed ? text.replaceAll(/[\s\u00ad]+/gu, ' ').trim() : ''
      return `${'  '.repeat(around.length)}${type} ${hasAlt ? '[alt]' : words.slice(0, 60)}`.trimEnd()
    })
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(path.join('fixtures', `sample-structure-${theme}.txt`))
  })

  test('qpdf finds it sound', () => {
    expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors found')
  })

  test('every font is embedded in part and says its characters', () => {
    const [, , ...fonts] = execFileSync('pdffonts', [file]).toString().trimEnd().split('\n')
    expect(fonts.length).toBeGreaterThan(3)
    // columns: embedded, subset, with a map to Unicode
    for (const font of fonts) expect(font).toMatch(/Source(Serif4|Sans3)-\S+ .* yes yes yes /)
  })

  test('poppler reads the same headings', () => {
    const tree = execFileSync('pdfinfo', ['-struct-text', file], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
    expect(tree).toMatch(/^Document/)
    expect(tree.match(/^ *H1 \(block\)/gm)).toHaveLength(1)
    expect(tree.match(/^ *H2 \(block\)/gm)?.length).toBeGreaterThan(5)
    expect(tree).toContain('TOCI')
    expect(tree).toMatch(/^ *TH\b[\s\S]{0,80}\/Scope \/Column/m)
  })
})
