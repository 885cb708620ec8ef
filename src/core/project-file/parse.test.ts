import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../model/limits'
import { arbitraryProject, someProject } from './arbitrary-project.for-tests'
import type { Failure } from './failure'
import { jsonErrorAt } from './json-error'
import { mayBeMissing } from './may-be-missing.for-tests'
import { parseProject } from './parse'
import { at, places, type Steps, shapeOf, stepsOf, withValue } from './places.for-tests'
import { serializeProject } from './serialize'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const whole = someProject()
const text = serializeProject(whole)

function failureOf(bytes: Uint8Array): Failure {
  const parsed = parseProject(bytes)
  if (parsed.ok) throw new Error('it opened')
  return parsed
}
const saved: unknown = JSON.parse(text)
const get = (place: string): unknown => at(saved, stepsOf(place))
/** The bytes of the file with other values in some places, `findings[1].sourceId`. */
const put = (values: Readonly<Record<string, unknown>>): Uint8Array =>
  encode(
    JSON.stringify(
      Object.entries(values).reduce((file, [place, value]) => withValue(file, stepsOf(place), value), saved),
    ),
  )
const pathOf = (failure: Failure): string | undefined =>
  failure.where && 'path' in failure.where ? failure.where.path : undefined
const nuls = (length: number): number[] => Array.from({ length }, () => 0)
const utf16 = (value: string): number[] => [...value].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])

describe('a file that is no project', () => {
  const rows: readonly [string, Uint8Array, Failure['code'], RegExp][] = [
    ['nothing', encode(''), 'empty', /empty \(0 bytes\)/],
    ['blank space', encode(' \n\t\r\n'), 'empty', /blank space/],
    ['only zero bytes', new Uint8Array(4096), 'lost-content', /nothing but zero bytes/],
    [
      'zero bytes at the end',
      new Uint8Array([...encode(text), ...nuls(9)]),
      'lost-content',
      new RegExp(`byte ${encode(text).length + 1} `),
    ],
    ['UTF-16 LE', new Uint8Array([0xff, 0xfe, ...utf16('{}')]), 'wrong-encoding', /UTF-16/],
    ['UTF-16 BE', new Uint8Array([0xfe, 0xff, 0, 0x7b]), 'wrong-encoding', /UTF-16/],
    ['UTF-16 without its mark', new Uint8Array(utf16('{"a":1}')), 'wrong-encoding', /UTF-16/],
    ['UTF-32 LE', new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 'wrong-encoding', /UTF-32/],
    ['UTF-32 BE', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]), 'wrong-encoding', /UTF-32/],
    ['Windows-1252', new Uint8Array([...encode('{"title": "ni'), 0xf1, ...encode('o"}')]), 'not-utf8', /byte 14 /],
    ['an overlong form', new Uint8Array([...encode('{\n"'), 0xc0, 0xaf]), 'not-utf8', /Line 2 .*byte 4 /],
    ['a surrogate in UTF-8', new Uint8Array([...encode('"'), 0xed, 0xa0, 0x80]), 'not-utf8', /byte 2 /],
    ['a PDF', encode('%PDF-1.7\n%âãÏÓ'), 'not-a-project-file', /a PDF document/],
    ['a Word document', encode('PK\u0003\u0004 word/document.xml'), 'not-a-project-file', /a Word document/],
    ['a ZIP archive', encode('PK\u0003\u0004 a.txt'), 'not-a-project-file', /ZIP/],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not-a-project-file', /PNG/],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]), 'not-a-project-file', /JPEG/],
    ['a program', encode('MZ\u0090'), 'not-a-project-file', /Windows program/],
    ['a web page', encode('\n<!DOCTYPE html><title>Sign in</title>'), 'not-a-project-file', /web page/],
    ['null', encode('null'), 'not-a-project-file', /JSON/],
    ['true', encode('true'), 'not-a-project-file', /JSON/],
    ['a number', encode('0'), 'not-a-project-file', /JSON/],
    ['a text', encode('"x"'), 'not-a-project-file', /JSON/],
    ['a list', encode('[]'), 'not-a-project-file', /JSON/],
    ['an empty object', encode('{}'), 'not-a-project-file', /another program/],
    ['a package file', encode('{"name": "x", "version": "1.0.0"}'), 'not-a-project-file', /another program/],
    ['GeoJSON', encode('{"type": "FeatureCollection", "features": []}'), 'not-a-project-file', /another program/],
    ['plain words', encode('Dear colleague'), 'not-json', /Line 1, column 1,/],
    ['brackets 100,000 deep', encode('['.repeat(100_000)), 'too-deep', /64 levels/],
    ['objects 10,000 deep', encode('{"a":'.repeat(10_000)), 'too-deep', /64 levels/],
    ['600,000 lists', encode(`[${'[],'.repeat(600_000)}[]]`), 'too-many', /500000 values/],
    ['600,000 numbers', encode(`[${'1,'.repeat(600_000)}1]`), 'too-many', /500000 values/],
    [
      '30,000 fields',
      encode(`{${Array.from({ length: 30_000 }, (_, n) => `"k${n}":1`).join()}}`),
      'too-many',
      /20000 fields/,
    ],
    ['a very long field name', encode(`{"${'k'.repeat(1_000_000)}":1}`), 'too-many', /field name/],
    ['a very long text', encode(`["${'k'.repeat(LIMITS.stringBytes + 1)}"]`), 'too-many', /a text of more than/],
    ['too many bytes', new Uint8Array(LIMITS.fileBytes + 1).fill(0x20), 'too-large', /64 MB/],
  ]
  it.each(rows)('%s', (_, bytes, code, words) => {
    const failure = failureOf(bytes)
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(words)
    expect(failure.next).toMatch(/^[A-Z].*\.$/)
  })

  it('takes a byte order mark and CRLF, and saves without them', () => {
    const parsed = parseProject(encode(`\ufeff${text.replaceAll('\n', '\r\n')}`))
    expect(parsed.ok && serializeProject(parsed.project)).toBe(text)
  })

  it('refuses bombs', () => {
    for (const bomb of ['['.repeat(100_000), '{"a":'.repeat(100_000), '[{"a":'.repeat(1_000_000)]) {
      const bytes = encode(bomb)
      expect(failureOf(bytes).code).toBe('too-deep')
    }
  })

  it('counts 64 levels as no bomb', () => {
    expect(failureOf(encode('['.repeat(64) + ']'.repeat(64))).code).toBe('not-a-project-file')
    expect(failureOf(encode('['.repeat(65) + ']'.repeat(65))).code).toBe('too-deep')
  })
})

describe('broken JSON', () => {
  const secret = 'Ana Maria'
  const rows: readonly [string, string, number, number][] = [
    ['a comma too many', `{\n  "title": "${secret}",\n}`, 3, 1],
    ['a comment', `{\n  // ${secret}\n}`, 2, 3],
    ['single quotes', `{'title': '${secret}'}`, 1, 2],
    ['NaN', `{"title": "${secret}", "a": NaN}`, 1, 29],
    ['Infinity', '[Infinity]', 1, 2],
    ['hexadecimal', '[0x10]', 1, 3],
    ['a leading zero', '[012]', 1, 3],
    ['a plus sign', '[+1]', 1, 2],
    ['two documents', `{"title": "🙂${secret}"} {}`, 1, 25],
    ['the tail of an older file', `{"a": 1}\n"older": "${secret}"}`, 2, 1],
    ['a line break in a text', `["${secret}\n"]`, 1, 12],
  ]
  it.each(rows)('%s', (_, json, line, column) => {
    const failure = failureOf(encode(json))
    expect(failure.code).toBe('not-json')
    expect(failure.where).toEqual({ line, column })
    expect(failure.message).toContain(`${line}`)
    expect(JSON.stringify(failure)).not.toContain('Ana')
  })

  it('says of a cut file that it ends too early', () => {
    expect(failureOf(encode(text.slice(0, 3000))).message).toMatch(/ends too early, in line \d+:/)
  })

  it('finds an error exactly where JSON.parse refuses', () => {
    const fits = (json: string): boolean => {
      try {
        JSON.parse(json)
        return true
      } catch {
        return false
      }
    }
    const pieces = fc.array(fc.constantFrom(...'{}[]:,"\\ \nu0-1.eE+tfn/', 'true', 'null', '"a"', '12', '\\u00e9'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.json(),
          fc
            .tuple(fc.json(), pieces)
            .map(([json, list]) => json.slice(0, list.length) + list.join('') + json.slice(list.length)),
        ),
        (json) => {
          expect(jsonErrorAt(json) === undefined).toBe(fits(json))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('opens no file that was cut short', () => {
    const texts = fc.sample(arbitraryProject, { seed: 7, numRuns: 60 }).map(serializeProject)
    const bytes = encode(texts.toSorted((a, b) => a.length - b.length)[0] ?? text)
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(['not-json', 'empty', 'not-utf8']).toContain(failureOf(bytes.subarray(0, length)).code)
    }
    expect(parseProject(bytes.subarray(0, bytes.length - 1)).ok).toBe(true) // only the final newline is missing
  })
})

describe('fields that hide others', () => {
  const rows: readonly [string, string, Failure['code'], string][] = [
    [
      'twice the same',
      '{"title": "a", "findings": [{"id": 1}, {"id": 1, "id": 2}]}',
      'duplicate-key',
      'findings[1].id',
    ],
    ['once plain, once escaped', '{"title": "a", "t\\u0069tle": "b"}', 'duplicate-key', 'title'],
    ['__proto__', '{"plans": [{"__proto__": {"x": 1}}]}', 'forbidden-key', 'plans[0].__proto__'],
    ['__proto__ escaped', '{"\\u005f\\u005fproto__": {"x": 1}}', 'forbidden-key', '__proto__'],
    ['constructor', '{"constructor": {"prototype": {"x": 1}}}', 'forbidden-key', 'constructor'],
  ]
  it.each(rows)('%s', (_, json, code, path) => {
    const failure = failureOf(encode(json))
    expect([failure.code, pathOf(failure)]).toEqual([code, path])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('lets the same key stand in two places, and inside a text', () => {
    expect(failureOf(encode('{"a": {"b": 1}, "b": {"b": "{\\"b\\":1,\\"b\\":2}"}}')).code).toBe('not-a-project-file')
  })
})

describe('format versions', () => {
  it.each([2, 1_000_000])('version %d needs a newer Briefwright', (version) => {
    const failure = failureOf(put({ formatVersion: version, somethingNew: true }))
    expect(failure.code).toBe('newer-format')
    expect(failure.message).toContain(`format version ${version}`)
    expect(failure.next).toMatch(/newest Briefwright/)
  })
  it.each(['0', '-1', '1.5', '1e999', '"1"', 'null', '[]'])('%s is no version', (version) => {
    const failure = failureOf(encode(text.replace('"formatVersion": 1', `"formatVersion": ${version}`)))
    expect([failure.code, pathOf(failure)]).toEqual(['invalid', 'formatVersion'])
  })
  it('a version must be there', () => {
    const failure = failureOf(put({ formatVersion: undefined }))
    expect(failure.issues?.[0]?.message).toBe('is missing')
  })
})

/** Where the first table stands. */
const tablePlace = whole.plans
  .flatMap((plan, at) =>
    plan.blocks.map((block, index) => (block.kind === 'table' ? `plans[${at}].blocks[${index}]` : '')),
  )
  .find((place) => place !== '')

describe('a project with something wrong in it', () => {
  const rows: readonly [string, Uint8Array, string, RegExp][] = [
    ['unknown field at the root', put({ zoom: 1 }), 'zoom', /not a field/],
    ['unknown field in a record', put({ 'findings[1].color': 'red' }), 'findings[1].color', /not a field/],
    [
      'an enum in capitals',
      put({ 'findings[0].kind': 'Progress' }),
      'findings[0].kind',
      /“progress”, “shortcoming”, “recommendation”/,
    ],
    [
      'an enum with a space',
      put({ 'findings[0].pillar': 'prevention ' }),
      'findings[0].pillar',
      /must be one of “prosecution”/,
    ],
    [
      'a kind of block that does not exist',
      put({ 'plans[0].blocks[0].kind': 'video' }),
      'plans[0].blocks[0].kind',
      /“title”.*“page-break”/,
    ],
    ['a number too large', encode(text.replace(/"year": \d+/, '"year": 1e999')), 'editions[0].year', /too large/],
    ['a number for a text', put({ title: 7 }), 'title', /must be text, not a number/],
    [
      'a text for a number',
      put({ 'editions[0].year': '2020' }),
      'editions[0].year',
      /must be a number, not text|must be a whole number, not text/,
    ],
    ['a broken number', put({ 'editions[0].year': 2020.5 }), 'editions[0].year', /whole number/],
    ['a year out of range', put({ 'editions[0].year': 99999 }), 'editions[0].year', /at most 2199/],
    ['negative zero', encode(text.replace(/"order": \d+/, '"order": -0')), 'findings[0].order', /at least 1|written 0/],
    [
      'beyond exact numbers',
      encode(text.replace(/"order": \d+/, '"order": 9007199254740993')),
      'findings[0].order',
      /whole number|at most/,
    ],
    ['30 February', put({ 'editions[0].periodFrom': '2024-02-30' }), 'editions[0].periodFrom', /exists/],
    ['a date with a time', put({ 'plans[0].asOf': '2024-02-28T24:00' }), 'plans[0].asOf', /day such as/],
    ['half a character', encode(text.replace(/"title": "/, '"title": "\\ud800')), 'title', /half of a character/],
    ['a control character', encode(text.replace(/"title": "/, '"title": "\\u0000')), 'title', /control character/],
    [
      'a crop beyond the picture',
      put({ 'media[0].whole.crop': { x: 6_000, y: 0, width: 6_000, height: 1 } }),
      'media[0].whole.crop',
      /beyond the picture/,
    ],
    ['a crop of nothing', put({ 'media[0].whole.crop.width': 0 }), 'media[0].whole.crop.width', /at least 1/],
    [
      'a whole picture that is not there',
      put({ 'media[0].whole.assetHash': `sha256-${'0'.repeat(64)}` }),
      'media[0].whole.assetHash',
      /not in the project/,
    ],
    ['a javascript link', put({ 'sources[0].url': 'javascript:alert(1)' }), 'sources[0].url', /https/],
    ['a file link', put({ 'sources[0].url': 'file:///etc/passwd' }), 'sources[0].url', /https/],
    ['an id of another kind', put({ 'findings[0].countryId': 'src_x' }), 'findings[0].countryId', /“cty_”/],
    ['an id that is a JavaScript word', put({ 'findings[0].id': '__proto__' }), 'findings[0].id', /“fnd_”/],
    [
      'a reference that leads nowhere',
      put({ 'findings[1].sourceId': 'src_gone' }),
      'findings[1].sourceId',
      /source “src_gone”, which is not/,
    ],
    ['no plan', put({ plans: [] }), 'plans', /at least one briefing plan/],
    ['no language', put({ languages: [] }), 'languages[0]', /missing/],
    ['a language twice', put({ languages: ['en', 'en'] }), 'languages', /twice/],
    ['a hash that is none', put({ 'assets[0].hash': 'sha256-AB' }), 'assets[0].hash', /64 digits/],
    ['an image that is gone', put({ assets: [] }), 'media[0].assetHash', /which is not in the project/],
    ['an address for an image', put({ 'assets[0].type': 'image/svg+xml' }), 'assets[0].type', /image\/png/],
    ['a giant image', put({ 'assets[0].widthPx': 8000, 'assets[0].heightPx': 8000 }), 'assets[0]', /25 million/],
    [
      'a row with a cell too many',
      put({ [`${tablePlace}.rows`]: [[...whole.plans.map(() => ({})), {}, {}, {}, {}]] }),
      `${tablePlace}.rows[0]`,
      /cells, but the table has/,
    ],
    [
      'a finding that repeats itself',
      put({ 'findings[0].repeats': get('findings[0].id') }),
      'findings[0].repeats',
      /itself/,
    ],
  ]
  it.each(rows)('%s', (_, bytes, path, words) => {
    const failure = failureOf(bytes)
    expect(failure.code).toBe('invalid')
    expect(pathOf(failure)).toBe(path)
    expect(failure.issues?.[0]?.message).toMatch(words)
  })

  it.each(['no base64!', 'AAA', 'A===', 'AA=A', 'A_-A', 'AAAA\n', '', 'https://example.org/a.png'])(
    'image data %j are no reason to refuse the project, and are kept as they are',
    (base64) => {
      const parsed = parseProject(put({ 'assets[0].base64': base64 }))
      if (!parsed.ok) throw new Error(parsed.message)
      const again = parseProject(encode(serializeProject(parsed.project)))
      expect(again.ok && again.project.assets[0]?.base64).toBe(base64)
    },
  )
  it.each(['AAÑA', 'x'.repeat(11_500_000)])('image data that nothing could hold are', (base64) => {
    const failure = failureOf(put({ 'assets[0].base64': base64 }))
    expect([failure.code, pathOf(failure)]).toEqual(['damaged-image', 'assets[0].base64'])
  })

  it('names both places of one id', () => {
    const failure = failureOf(put({ 'findings[1].id': get('findings[0].id'), 'findings[1].repeats': null }))
    expect(failure.issues?.[0]).toMatchObject({
      where: { path: 'findings[1].id', words: 'the second finding, its id' },
    })
    expect(failure.issues?.[0]?.message).toContain('the first finding (findings[0])')
  })

  it('says where in words', () => {
    const failure = failureOf(put({ 'findings[1].sourceId': 'src_gone' }))
    expect(failure.where).toEqual({ words: 'the second finding, its source', path: 'findings[1].sourceId' })
  })

  it('lists 20 problems and counts them all', () => {
    const failure = failureOf(put({ placements: Array.from({ length: 45 }, () => null) }))
    expect(failure.issues).toHaveLength(20)
    expect(failure.issueCount).toBe(45)
  })
})

const replaced = (steps: Steps, value: unknown): Uint8Array => encode(JSON.stringify(withValue(saved, steps, value)))

describe('every field of every record', () => {
  const fields = [...new Map(places(saved).map((steps) => [shapeOf(steps), steps])).values()]
  /** Numbers that may have decimals: the author's own. */
  const fraction = /^figures\.#\.rows\.#\.values\.#$/

  it('is one of some hundred', () => {
    expect(fields.length).toBeGreaterThan(250)
  })

  it('must be there', () => {
    for (const steps of fields) {
      if (typeof steps.at(-1) === 'number' || mayBeMissing(shapeOf(steps))) continue
      const parsed = parseProject(replaced(steps, undefined))
      expect(parsed.ok, shapeOf(steps)).toBe(false)
      if (!parsed.ok && steps[0] !== 'format') expect(parsed.issueCount ?? 0, shapeOf(steps)).toBeGreaterThan(0)
    }
  })

  it('must be of its own type', () => {
    const others: readonly unknown[] = [null, 7.5, 'Not that!\u0001', [[[]]], { other: 1 }, true]
    const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)
    for (const steps of fields) {
      const now = at(saved, steps)
      if (now === null) continue // it may be something else
      for (const other of others) {
        if (typeOf(other) === typeOf(now) && typeof now !== 'number') continue
        if (other === 7.5 && fraction.test(shapeOf(steps))) continue
        const parsed = parseProject(replaced(steps, other))
        if (other === null && parsed.ok) continue // it may be null
        expect(parsed.ok, `${shapeOf(steps)} = ${JSON.stringify(other)}`).toBe(false)
        if (parsed.ok || steps[0] === 'format') continue
        expect(parsed.issues?.length ?? 0).toBeLessThanOrEqual(LIMITS.listedIssues)
        expect(pathOf(parsed)?.startsWith(String(steps[0])), shapeOf(steps)).toBe(true)
      }
    }
  })
})

describe('references', () => {
  it('are all followed: an id replaced anywhere is noticed', () => {
    let found = 0
    for (const steps of places(saved)) {
      const value = at(saved, steps)
      if (typeof value !== 'string' || !/^[a-z]{3}_[A-Za-z0-9-]+$/.test(value) || steps.at(-1) === 'id') continue
      if (/^((comments|suggestions)\.#\.about|changeLog\..*)$/.test(shapeOf(steps))) continue // what they tell of may be gone
      found++
      const failure = failureOf(replaced(steps, `${value.slice(0, 4)}gone-for-ever`))
      expect(failure.issues?.[0]?.message, shapeOf(steps)).toMatch(/which is not in the project/)
    }
    expect(found).toBeGreaterThan(50)
  })
})
