import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { THEMES } from '../model/theme-name'
import { onlyWhatDiffers, tokensOf } from './resolve'
import { parseThemeFile, serializeTheme, THEME_FILE_BYTES } from './theme-file'
import { FULL_THEME, OWN_THEMES } from './themes.for-tests'
import { BUILT_IN } from './tokens'

const read = (text: string) => parseThemeFile(new TextEncoder().encode(text))
const put = (values: object): string =>
  JSON.stringify({ format: 'briefwright-theme', formatVersion: 1, name: 'x', extends: 'record', ...values })

describe('a theme file', () => {
  it.each(THEMES)('of the built-in theme %s comes back as that theme', (name) => {
    const text = serializeTheme({ name: 'Ours', extends: name }, null)
    expect(text).toContain('"accent": "#')
    const parsed = read(text)
    if (!parsed.ok) throw new Error(parsed.message)
    expect(parsed.theme).toEqual({ name: 'Ours', extends: name })
    expect(tokensOf(parsed.theme)).toEqual(BUILT_IN[name])
  })

  it.each(OWN_THEMES.map((theme) => [theme.name, theme] as const))('of %s comes back as it was', (_, theme) => {
    const logo = { base64: 'AAAA', alt: 'Casa' }
    const parsed = read(serializeTheme(theme, logo))
    expect(parsed).toEqual({ ok: true, theme: onlyWhatDiffers(theme), logo })
    if (parsed.ok) expect(serializeTheme(parsed.theme, logo)).toBe(serializeTheme(theme, logo))
  })

  it('may say one thing only, with a byte order mark before it', () => {
    expect(read(`\uFEFF${put({ cover: 'page' })}`)).toEqual({
      ok: true,
      theme: { name: 'x', extends: 'record', cover: 'page' },
      logo: null,
    })
  })

  it.each<[string, string, string, RegExp]>([
    ['nothing', '', 'not-json', /^Line 1, column 1,/],
    ['half a file', put({}).slice(0, 30), 'not-json', /^Line 1/],
    ['JSON of another kind', '{"a":1}', 'not-a-theme', /another kind/],
    ['a list', '[]', 'not-a-theme', /another kind/],
    ['a project', '{"format":"briefwright-project","formatVersion":1}', 'not-a-theme', /another kind/],
    ['a newer one', put({ formatVersion: 2 }), 'newer-format', /format version 2/],
    ['no version', put({ formatVersion: 'x' }), 'invalid-theme', /One place/],
  ])('is refused as a whole: %s', (_, text, code, message) => {
    const parsed = read(text)
    expect(parsed).toMatchObject({ ok: false, code, message: expect.stringMatching(message) })
    if (!parsed.ok) expect(parsed.next).toMatch(/\.$/)
  })

  it.each<[string, object, RegExp]>([
    ['a colour in words', { colours: { accent: 'plum' } }, /\(colours\.accent\): must be a colour such as/],
    ['a colour with transparency', { colours: { ink: '#11223344' } }, /\(colours\.ink\)/],
    ['small letters in a colour', { colours: { ink: '#1f2933' } }, /\(colours\.ink\): .*A to F/],
    ['an unknown colour', { colours: { brand: '#112233' } }, /\(colours\.brand\): is not a field that a theme has/],
    ['an unknown field', { font: 'Arial' }, /\(font\): is not a field that a theme has/],
    ['a font by its name', { fonts: { text: 'Arial' } }, /\(fonts\.text\): must be one of “serif”, “sans”/],
    ['a theme that is not built in', { extends: 'casa' }, /\(extends\): must be one of/],
    [
      'a size in words',
      { styles: { title: { size: 'big', leading: 35 } } },
      /\(styles\.title\.size\): must be a number/,
    ],
    ['a size without a leading', { styles: { title: { size: 30 } } }, /\(styles\.title\.leading\): is missing/],
    ['a third of a point', { styles: { body: { size: 10.33, leading: 14 } } }, /quarters of a point/],
    ['a huge number', { page: { top: 1e9 } }, /at most 400/],
    ['a logo that is an address', { logo: { base64: 'https://a.b/c.png', alt: null } }, /\(logo\.base64\)/],
    ['a logo without a word on it', { logo: { base64: 'AAAA' } }, /\(logo\.alt\): is missing/],
    ['no name', { name: undefined }, /\(name\): is missing/],
    [
      'a contrast',
      { colours: { accent: '#8899AA' } },
      /^the colour “accent” \(colours\.accent\): .*2\.9\d:1.* Take|darker/,
    ],
    ['a line off the grid', { styles: { heading1: { size: 18, leading: 22 } } }, /“heading1”, its leading \(styles/],
  ])('is refused with the place: %s', (_, values, expected) => {
    const parsed = read(put(values))
    if (parsed.ok) throw new Error('it was taken')
    expect(['invalid-theme', 'theme-rules']).toContain(parsed.code)
    expect(parsed.faults[0]).toMatch(expected)
  })

  it('of too many bytes is not read', () => {
    expect(parseThemeFile(new Uint8Array(THEME_FILE_BYTES + 1))).toMatchObject({ ok: false, code: 'too-large' })
  })

  it('that is damaged anywhere is read or refused, and never throws', () => {
    const whole = new TextEncoder().encode(serializeTheme(FULL_THEME, { base64: 'AAAA', alt: null }))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const parsed = parseThemeFile(whole.with(at, byte))
        if (!parsed.ok) expect(parsed.message + parsed.next).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })
})
