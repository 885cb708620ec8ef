import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { main } from './main'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  await writeFile(at('p.briefing'), serializeProject(sample))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const sample = loadSample()

async function figures(...words: string[]) {
  const said = { stdout: '', stderr: '' }
  const code = await main(['figures', at('p.briefing'), ...words], {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
  })
  return { code, ...said }
}

describe('figures', () => {
  it('writes picture, data and alt text of every figure, the same each time', async () => {
    expect(await figures('--out', at('out/deep'))).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/6 figures, 18 files\n$/),
    })
    const names = await readdir(at('out/deep'))
    expect(names.toSorted()).toEqual(
      [1, 2, 3, 4, 5, 6].flatMap((n) => ['csv', 'svg', 'txt'].map((end) => `figure-${n}.${end}`)),
    )
    const read = (name: string) => readFile(at(`out/deep/${name}`), 'utf8')
    const svg = await read('figure-1.svg')
    const alt = await read('figure-1.txt')
    expect(svg).toMatch(/^<\?xml /)
    expect(svg).toContain(alt.split('\n\n')[1]?.trim().slice(0, 30))
    expect(svg).toContain('<title id="title">Figure 1: ')
    expect(await read('figure-1.csv')).toMatch(/^\ufeffTier,/)
    await figures('--out', at('again'))
    for (const name of names)
      expect((await readFile(at(`again/${name}`))).equals(await readFile(at(`out/deep/${name}`))), name).toBe(true)
  })

  it('writes pictures of twice the size that show what is drawn, each with its alt text, the same each time', async () => {
    expect(await figures('--out', at('out'), '--format', 'png')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/6 figures, 12 files\n$/),
    })
    const names = [1, 2, 3, 4, 5, 6].flatMap((n) => [`figure-${n}.png`, `figure-${n}.txt`])
    expect((await readdir(at('out'))).toSorted()).toEqual(names)
    await figures('--out', at('again'), '--format', 'svg,png')
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const png = await readFile(at(`out/figure-${n}.png`))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(
        await readFile(at(`again/figure-${n}.svg`), 'utf8'),
      ) ?? ['']
      expect(Math.abs(png.readUInt32BE(16) - 2 * Number(width))).toBeLessThanOrEqual(1)
      expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(1)
      expect(png.length).toBeGreaterThan(5000) // not blank
      expect((await readFile(at(`again/figure-${n}.png`))).equals(png), `figure ${n}`).toBe(true)
    }
  }, 60_000)

  it('keeps what is there unless told', async () => {
    await figures('--out', at('out'), '--format', 'csv')
    await writeFile(at('out/figure-2.csv'), 'mine')
    const { code, stderr } = await figures('--out', at('out'), '--format', 'csv')
    expect([code, await readFile(at('out/figure-2.csv'), 'utf8')]).toEqual([4, 'mine'])
    expect(stderr).toContain('--force')
    expect((await figures('--out', at('out'), '--format', 'csv', '--force')).code).toBe(0)
    expect(await readFile(at('out/figure-2.csv'), 'utf8')).not.toBe('mine')
  })

  it.each([
    ['gif', /not “gif”/],
    ['png,gif', /svg, png, csv/],
    ['', /svg, png, csv/],
  ])('refuses the format “%s” and writes nothing', async (format, message) => {
    const { code, stderr } = await figures('--out', at('out'), `--format=${format}`)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(await readdir(folder)).toEqual(['p.briefing'])
  })

  it('writes what can be drawn and names what cannot', async () => {
    const broken = sample.figures.map((figure) =>
      figure.kind === 'tier-history' ? { ...figure, fromYear: 2199 } : figure,
    )
    await writeFile(at('p.briefing'), serializeProject({ ...sample, figures: broken }))
    const { code, stderr } = await figures('--out', at('out'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/5 figures, 15 files\nOne figure was left out; the others are written\.\n.*2199/)
    expect(await readdir(at('out'))).toHaveLength(15)
  })

  it('says where it cannot write', async () => {
    await writeFile(at('file'), 'x')
    const { code, stderr } = await figures('--out', at('file/inside'))
    expect(code).toBe(4)
    expect(stderr).toContain('inside')
  })
})
