import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resourceFile } from '../resources'
import { runCommand as briefwright } from './run-command.for-tests'

let folder = ''
const at = (name: string): string => path.join(folder, name)
const SAMPLE = resourceFile('samples', 'paraguay-2020.briefing')

/** Pixels, as the head of a PNG says. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-pages-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('every page is a picture beside the PDF, of the size that was asked for, and the same each time', async () => {
  const made = await briefwright('export', SAMPLE, '--out', at('one.pdf'), '--png', '--dpi', '72', '--paper', 'letter')
  expect(made).toMatchObject({ code: 0 })
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted()
  const pages = Number(/(\d+) pages/.exec(made.stderr)?.[1])
  expect(names).toEqual(Array.from({ length: pages }, (_, i) => `one-page-${i + 1}.png`))
  for (const name of names) expect(made.stderr).toContain(name)
  const pictures = await Promise.all(names.map((name) => readFile(at(name))))
  for (const png of pictures) {
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(sizeOf(png)).toEqual([612, 792])
    expect(png.length).toBeGreaterThan(10_000) // not blank
  }
  // made again, charts and all: what draws pages leaves nothing behind that the charts would trip over
  const again = await briefwright('export', SAMPLE, '--out', at('one.pdf'), '--png', '--dpi', '72', '--paper', 'letter')
  expect(again.code).toBe(0)
  for (const [i, name] of names.entries())
    expect((await readFile(at(name))).equals(pictures[i] ?? Buffer.of())).toBe(true)
}, 60_000)

it.each([
  [['--dpi', '150'], /Add --png/],
  [['--png', '--dpi', '71'], /72 to 600, not “71”/],
  [['--png', '--dpi', '601'], /72 to 600/],
  [['--png', '--dpi', 'high'], /not “high”/],
])('%s is wrong usage, and nothing is written', async (words, says) => {
  const { code, stderr } = await briefwright('export', SAMPLE, '--out', at('wrong.pdf'), ...words)
  expect(code).toBe(2)
  expect(stderr).toMatch(says)
  expect(await readdir(folder)).not.toContain('wrong.pdf')
})

it('a file of another kind that has the name of a picture is kept, and nothing is written', async () => {
  await writeFile(at('two-page-1.png'), 'a list of mine')
  const { code, stderr } = await briefwright('export', SAMPLE, '--out', at('two.pdf'), '--png', '--dpi', '72')
  expect(code).toBe(4)
  expect(stderr).toContain('“two-page-1.png” is there already and is not a PNG. It was not changed.')
  expect(await readFile(at('two-page-1.png'), 'utf8')).toBe('a list of mine')
  expect(await readdir(folder)).not.toContain('two.pdf')
}, 60_000)
