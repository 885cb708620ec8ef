import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serializeTheme } from '../../core/house-style/theme-file'
import { FULL_THEME } from '../../core/house-style/themes.for-tests'
import { png } from '../pdf/tagged/samples.for-tests'
import { readTheme, readThemeFile, ThemeError, themeFileText } from './read-theme'

const LOGO = png(60, 20, true).slice('data:image/png;base64,'.length)
const bytesOf = (base64: string, alt: string | null = 'Casa'): Uint8Array =>
  new TextEncoder().encode(serializeTheme(FULL_THEME, { base64, alt }))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a theme file with a logo', () => {
  it('gives the theme and the image, and is written again as it was', () => {
    const { theme, logo } = readTheme(bytesOf(LOGO), 'casa')
    expect(theme.logo).toEqual({ assetHash: logo?.hash, alt: 'Casa' })
    expect([logo?.type, logo?.widthPx, logo?.heightPx]).toEqual(['image/png', 60, 20])
    const text = themeFileText(theme, logo ? [logo] : [])
    expect(readTheme(new TextEncoder().encode(text), 'casa')).toEqual({ theme, logo })
  })

  it('may have it as decoration', () => {
    expect(readTheme(bytesOf(LOGO, null), 'casa').theme.logo?.alt).toBeNull()
  })

  it.each([
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'),
      /Its logo is an SVG drawing/,
    ],
    ['words', Buffer.from('not a picture').toString('base64'), /Its logo is not a picture/],
    [
      'half of a picture',
      Buffer.from(Buffer.from(LOGO, 'base64').subarray(0, 60)).toString('base64'),
      /Its logo is damaged/,
    ],
  ])('that is %s is refused, and nothing is changed', (_, base64, message) => {
    expect(() => readTheme(bytesOf(base64), 'casa.briefwright-theme')).toThrow(ThemeError)
    expect(() => readTheme(bytesOf(base64), 'casa.briefwright-theme')).toThrow(message)
    expect(() => readTheme(bytesOf(base64), 'casa.briefwright-theme')).toThrow(/Nothing was changed\.$/)
  })
})

it('a refusal names the file, every place and what to do', async () => {
  const file = path.join(folder, 'casa.briefwright-theme')
  await writeFile(
    file,
    serializeTheme(FULL_THEME, null).replace('#0B5C86', '#FFD93B').replace('"leading": 39', '"leading": 38'),
  )
  const error = await readThemeFile(file).catch((caught: unknown) => caught)
  if (!(error instanceof ThemeError)) throw error
  expect(error.code).toBe('theme-rules')
  expect(error.message).toMatch(/casa\.briefwright-theme.* was not taken as a theme\. 2 places in it break rules/s)
  expect(error.message).toContain(
    'the colour “accent” (colours.accent): #FFD93B on white paper has a contrast of 1.37:1',
  )
  expect(error.message).toContain('(styles.title.leading): is 38 pt, which is off the baseline grid')
  expect(error.faults).toHaveLength(2)
})

it('a file that is not there is said to be gone', async () => {
  await expect(readThemeFile(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'gone' })
})
