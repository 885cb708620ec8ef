import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnTheme } from '../model/own-theme'
import { THEMES } from '../model/theme-name'
import { everyValue, onlyWhatDiffers, tokensOf } from './resolve'
import { themeFaults } from './rules'
import { makeTheme, OWN_THEMES } from './themes.for-tests'
import { BUILT_IN } from './tokens'

const said = (theme: Omit<OwnTheme, 'name' | 'extends'>, base: OwnTheme['extends'] = 'record'): string[] =>
  themeFaults({ name: 'x', extends: base, ...theme }).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the rules for themes', () => {
  it.each(THEMES)('are kept by the built-in theme %s, with all that it says', (name) => {
    expect(said({}, name)).toEqual([])
    expect(said(everyValue(name), name)).toEqual([])
  })

  it.each(OWN_THEMES.map((theme) => [theme.name, theme] as const))('are kept by %s', (_, theme) => {
    expect(themeFaults(theme)).toEqual([])
  })

  it('name the colour, the ground and the contrast of what cannot be read', () => {
    expect(said({ colours: { accent: '#E87722' } })).toEqual([
      'colours.accent: #E87722 on white paper has a contrast of 2.96:1; text needs at least 4.5:1',
    ])
  })

  it.each<[string, Omit<OwnTheme, 'name' | 'extends'>, RegExp, OwnTheme['extends']?]>([
    ['text on white', { colours: { ink: '#999999' } }, /^colours\.ink: #999999 on white paper .* 2\.84:1/],
    ['white text on a cover', { colours: { strong: '#6C7FD8' } }, /^colours\.strong: .*4\.5:1/],
    ['text on a dark ground', { colours: { accentOnStrong: '#3B5A80' } }, /^colours\.accentOnStrong: .*“strong”/],
    ['a tint too dark for the text on it', { colours: { tint: '#8899AA' } }, /^colours\.tint: “\w+” /],
    ['a bar', { colours: { mark: '#9CC7F2' } }, /^colours\.mark: #9CC7F2 on white paper .*marks need at least 3:1/],
    [
      'a colour of a tier',
      { colours: { mark: '#D06F00' } },
      /^colours\.mark: #D06F00 looks like the colour of Tier 2 Watch/,
    ],
    ['Tier 1 green', { colours: { accent: '#1F7A5E' } }, /^colours\.accent: .*Tier 1/],
    [
      'a line off the grid',
      { styles: { heading1: { size: 18, leading: 22 } } },
      /leading: is 22 pt, which is off the baseline/,
    ],
    ['a body off the grid', { styles: { body: { size: 10, leading: 13.5 } } }, /^styles\.body\.leading: is 13\.5 pt/],
    ['lines that collide', { styles: { title: { size: 40, leading: 35 } } }, /^styles\.title\.leading: .*run into/],
    ['type too small', { styles: { heading3: { size: 7, leading: 14 } } }, /^styles\.heading3\.size: is 7 pt/],
    ['type too large', { styles: { title: { size: 80, leading: 84 } } }, /^styles\.title\.size/],
    ['a margin no printer prints', { page: { sides: 20 } }, /^page\.sides: .*many printers/],
    ['margins without room for a rail', { page: { sides: 70 } }, /^page\.sides: leaves 80 pt/],
    ['a column without room for a rail', { page: { column: 400 } }, /^page\.column: leaves/],
    ['a top that the header needs', { page: { top: 40 } }, /^page\.top/],
  ])('refuse %s', (_, values, expected, base) => {
    const [first, ...others] = said(values, base)
    expect(first).toMatch(expected)
    expect(others.length).toBeLessThan(4)
  })

  it('tell for each fault what to do', () => {
    const faults = themeFaults({
      name: 'x',
      extends: 'signal',
      colours: { ink: '#777777', mark: '#FFD93B', accentOnStrong: '#000000' },
      styles: { heading2: { size: 12, leading: 13 } },
      page: { bottom: 20 },
    })
    expect(faults.map(({ path }) => path.join('.'))).toEqual([
      'colours.ink',
      'colours.accentOnStrong',
      'colours.mark',
      'styles.heading2.leading',
      'page.bottom',
    ])
    for (const { next } of faults) expect(next).toMatch(/^Take .*\.$|\.$/)
  })
})

describe('a theme', () => {
  it.each(THEMES)('that says all that %s says is that theme', (name) => {
    const own: OwnTheme = { name: 'x', extends: name, ...everyValue(name) }
    expect(tokensOf({ ...own, page: {} })).toEqual(BUILT_IN[name])
    expect(onlyWhatDiffers(own)).toEqual({ name: 'x', extends: name })
  })

  it.each(OWN_THEMES.map((theme) => [theme.name, theme] as const))('is the same when all of %s is said', (_, theme) => {
    const all: OwnTheme = { ...theme, ...everyValue(theme) }
    expect(tokensOf(onlyWhatDiffers(all))).toEqual(tokensOf(theme))
    expect(onlyWhatDiffers(onlyWhatDiffers(all))).toEqual(onlyWhatDiffers(all))
    expect(onlyWhatDiffers(all)).toEqual(onlyWhatDiffers(theme))
  })

  it('that is drawn keeps the rules, and says no more than what differs', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const theme = makeTheme(<const T>(...values: readonly T[]) => draw(fc.constantFrom, ...values) as T)
        expect(themeFaults(theme)).toEqual([])
        expect(tokensOf(onlyWhatDiffers(theme))).toEqual(tokensOf(theme))
      }),
      { numRuns: 60 },
    )
  })

  it('that changes the body keeps the other styles on its grid', () => {
    const { type } = tokensOf({ name: 'x', extends: 'record', styles: { body: { size: 11, leading: 16 } } })
    expect([type.h1[2], type.h2[2], type.h3[2]]).toEqual([24, 20, 16])
    expect(type.cell).toEqual(BUILT_IN.record.type.cell)
  })

  it('that has an accent has its bars in it', () => {
    expect(tokensOf({ name: 'x', extends: 'signal', colours: { accent: '#5B3A8C' } }).colours).toMatchObject({
      accent: '#5B3A8C',
      mark: '#5B3A8C',
      link: '#5B3A8C',
    })
  })
})
