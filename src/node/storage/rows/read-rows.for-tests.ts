/** F01 to F62: what a project file may look like. */
import { execFile } from 'node:child_process'
import { appendFile, mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { z } from 'zod'
import { assemble } from '../../../core/briefing/assemble'
import { makeId } from '../../../core/model/ids'
import { LIMITS } from '../../../core/model/limits'
import { someProject } from '../../../core/project-file/arbitrary-project.for-tests'
import { explain } from '../../../core/project-file/explain'
import { safeFileName } from '../../../core/project-file/file-name'
import { guard } from '../../../core/project-file/guard'
import { mayBeMissing } from '../../../core/project-file/may-be-missing.for-tests'
import { type Migration, migrate } from '../../../core/project-file/migrations'
import { invalid, issueText, parseProject } from '../../../core/project-file/parse'
import { at, places, shapeOf, stepsOf, withValue } from '../../../core/project-file/places.for-tests'
import { FORMAT, FORMAT_VERSION } from '../../../core/project-file/schema'
import { serializeProject } from '../../../core/project-file/serialize'
import { loadSample } from '../../../core/sample.for-tests'
import { UserError } from '../../../core/user-error'
import { makePdf } from '../../pdf/make-pdf'
import { createBackupRing } from '../backup-ring'
import { plainCodec } from '../codec'
import { fileText, sealed } from '../file-text.for-tests'
import { createVersions } from '../keep-versions'
import { newestWhole } from '../newest-whole'
import { openProjectFile } from '../project-files'
import { readProjectFile } from '../read-project-file'
import { createVersionReader } from '../version-reader'
import { paragraph, printedText, withBlocks } from './export-rows.for-tests'
import { withHook } from './faults.for-tests'
import { expectRead, type Ground, processorTime, type ReadCase, type Row } from './row.for-tests'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encode(part)] : part)))
const project = someProject()
const text = serializeProject(project)
const saved: unknown = JSON.parse(text)
const ours = fileText(project)
const CHECK = /"check": ".*"/
const byHand = encode(ours.replace(/"title": ".*"/, '"title": "By hand"'))
const nuls = (length: number): number[] => Array.from({ length }, () => 0)
/** The file with other values in some places. */
const put = (values: Readonly<Record<string, unknown>>): Uint8Array =>
  encode(
    JSON.stringify(
      Object.entries(values).reduce((file, [place, value]) => withValue(file, stepsOf(place), value), saved),
    ),
  )
const get = (place: string): unknown => at(saved, stepsOf(place))
/** The file with something else in place of what is found in its text. */
const swap = (found: string | RegExp, other: string): Uint8Array => {
  const changed = text.replace(found, other)
  if (changed === text) throw new Error(`the text does not hold ${found}`)
  return encode(changed)
}
const utf16 = (value: string, isLittle: boolean): number[] =>
  [...value].flatMap((c) => {
    const pair = [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]
    return isLittle ? pair : pair.toReversed()
  })
const cases =
  (...list: readonly (readonly [string, ReadCase['file'], RegExp?])[]): (() => ReadCase[]) =>
  () =>
    list.map(([name, file, says]) => ({ name, file, ...(says === undefined ? {} : { says }) }))
const depth = (open: string, levels: number, close = ''): Uint8Array =>
  encode(open.repeat(levels) + close.repeat(levels))
const isPosix = process.platform !== 'win32'

/** A finding that holds what is asked, and a title. */
const titled = (title: string): Uint8Array => put({ title })

const TEXT_ON_SCREEN = {
  file: 'e2e/text-as-text.spec.ts',
  test: 'markup is shown as it was typed; titles of any letters stay in their place, and their files get clean names',
}

const KEPT_ON_SCREEN = {
  file: 'e2e/versions.spec.ts',
  test: 'of a file that a fault of the disk has emptied, or that is gone, it can be opened',
}

export const readRows: readonly Row[] = [
  {
    id: 'F01',
    what: '0 bytes',
    code: 'empty',
    state: 'file unchanged; no new project in its place; what is kept of it is offered',
    where: 'unit',
    cases: () => [
      { name: '0 bytes', file: encode(''), says: /0 bytes.*not changed/s },
      { name: 'its newest version is found', check: (ground) => keptOf(ground, encode('')) },
    ],
    also: [
      KEPT_ON_SCREEN,
      {
        file: 'src/main/window-drafts.test.ts',
        test: 'shows the draft beside its file, and says when that has changed since',
      },
    ],
  },
  {
    id: 'F02',
    what: 'only spaces and newlines',
    code: 'empty',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(['spaces', encode('   ')], ['newlines', encode('\n\r\n\t')]),
  },
  {
    id: 'F03',
    what: 'only NUL bytes',
    code: 'lost-content',
    state: 'file unchanged',
    where: 'unit',
    cases: () => [
      { name: 'one block', file: new Uint8Array(4096), says: /nothing but zero bytes/ },
      { name: '5 MB', file: new Uint8Array(5_000_000) },
      { name: 'its newest version is found', check: (ground) => keptOf(ground, new Uint8Array(4096)) },
    ],
    also: [KEPT_ON_SCREEN],
  },
  {
    id: 'F04',
    what: 'valid JSON, then NUL bytes',
    code: 'lost-content',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['a NUL tail', bytesOf(text, nuls(512)), new RegExp(`byte ${encode(text).length + 1} `)],
      ['half a file, then NUL', bytesOf(text.slice(0, 900), nuls(512))],
    ),
  },
  {
    id: 'F05',
    what: 'cut at every byte',
    code: 'not-json',
    state: 'no prefix opens',
    where: 'unit',
    cases: () => [
      {
        name: 'all prefixes of a file',
        check: () => {
          const small = encode(
            fileText({
              ...project,
              figures: [],
              media: [],
              comments: [],
              suggestions: [],
              changeLog: [],
              assets: [],
              plans: project.plans.map(({ ownTheme: _, ...plan }) => ({ ...plan, blocks: [] })),
            }),
          )
          for (let length = 1; length < small.length - 1; length++) {
            const parsed = parseProject(small.subarray(0, length))
            if (parsed.ok) throw new Error(`${length} bytes open`)
            expect(['not-json', 'not-utf8']).toContain(parsed.code)
            expect(parsed.where, `${length}`).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
          }
        },
      },
      ...[1, 100, 5_000, encode(text).length - 3].map((length) => ({
        name: `${length} bytes`,
        file: encode(text).subarray(0, length),
        says: /line \d+/i,
      })),
    ],
  },
  {
    id: 'F06',
    what: 'two documents glued together',
    code: 'not-json',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(['twice the same', encode(text + text), new RegExp(`Line ${text.split('\n').length}, column 1`)]),
  },
  {
    id: 'F07',
    what: 'old bytes behind a shorter new document',
    code: 'not-json',
    state: 'file unchanged; an earlier copy is advised',
    where: 'unit',
    cases: () => [
      { name: 'a tail', file: bytesOf(text, text.slice(-700)), says: /earlier copy/ },
      { name: 'its newest version is found', check: (ground) => keptOf(ground, bytesOf(text, text.slice(-700))) },
    ],
    also: [KEPT_ON_SCREEN],
  },
  {
    id: 'F08',
    what: 'UTF-8 byte order mark',
    code: 'opens',
    state: 'saved without the mark',
    where: 'unit',
    cases: () => [{ name: 'opened and saved', check: (ground) => savedAgain(ground, encode(`\ufeff${text}`)) }],
  },
  {
    id: 'F09',
    what: 'UTF-16 and UTF-32',
    code: 'wrong-encoding',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['UTF-16 LE', bytesOf([0xff, 0xfe], utf16(text, true)), /UTF-16/],
      ['UTF-16 BE', bytesOf([0xfe, 0xff], utf16(text, false)), /UTF-16/],
      ['UTF-16 LE without mark', bytesOf(utf16(text, true)), /UTF-16/],
      ['UTF-32 LE', bytesOf([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), /UTF-32/],
      ['UTF-32 BE', bytesOf([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]), /UTF-32/],
      ['UTF-32 LE without mark', bytesOf([0x7b, 0, 0, 0, 0x0a, 0, 0, 0]), /UTF-32/],
    ),
  },
  {
    id: 'F10',
    what: 'Windows-1252 with accents',
    code: 'not-utf8',
    state: 'file unchanged; nothing replaced in silence',
    where: 'unit',
    cases: cases(['an n with a tilde', bytesOf('{"title": "ni', [0xf1], 'o"}'), /byte 14 /]),
  },
  {
    id: 'F11',
    what: 'what UTF-8 forbids',
    code: 'not-utf8',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['overlong', bytesOf('{"', [0xc0, 0xaf]), /byte 3 /],
      ['a surrogate', bytesOf('{"', [0xed, 0xa0, 0x80]), /byte 3 /],
      ['byte FF', bytesOf('{"', [0xff]), /byte 3 /],
      ['beyond U+10FFFF', bytesOf('{"', [0xf4, 0x90, 0x80, 0x80])],
      ['a cut character', bytesOf('{"', [0xe2, 0x82])],
    ),
  },
  {
    id: 'F12',
    what: 'half a character as an escape',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['in the title', swap('"title": "', '"title": "\\ud800'), /the title \(title\)/],
      ['the other half', swap('"title": "', '"title": "\\udc00')],
    ),
  },
  {
    id: 'F13',
    what: 'control characters as escapes',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['NUL', swap('"title": "', '"title": "\\u0000'), /\(title\)/],
      ['bell', titled('a\u0007')],
      ['carriage return', titled('a\r')],
      ['newline in a line', titled('a\nb')],
    ),
  },
  {
    id: 'F14',
    what: 'CRLF line ends',
    code: 'opens',
    state: 'saved with LF',
    where: 'unit',
    cases: () => [
      { name: 'opened and saved', check: (ground) => savedAgain(ground, encode(text.replaceAll('\n', '\r\n'))) },
    ],
  },
  {
    id: 'F15',
    what: 'what JSON does not allow',
    code: 'not-json',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['trailing comma', encode('{\n  "title": "a",\n}'), /Line 3, column 1/],
      ['comment', encode('{\n  // a\n}'), /Line 2, column 3/],
      ['single quotes', encode("{'a': 1}"), /Line 1, column 2/],
      ['NaN', encode('{"a": NaN}'), /Line 1, column 7/],
      ['Infinity', encode('[Infinity]'), /Line 1, column 2/],
      ['hexadecimal', encode('[0x10]'), /Line 1, column 3/],
      ['leading zero', encode('[012]'), /Line 1, column 3/],
      ['plus sign', encode('[+1]'), /Line 1, column 2/],
    ),
  },
  {
    id: 'F16',
    what: 'a document that is no object',
    code: 'not-a-project-file',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(...['null', 'true', '0', '"x"', '[]'].map((json) => [json, encode(json)] as const)),
  },
  {
    id: 'F17',
    what: 'an empty object',
    code: 'not-a-project-file',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(['{}', encode('{}')]),
  },
  {
    id: 'F18',
    what: 'JSON of another tool',
    code: 'not-a-project-file',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['package file', encode('{"name": "x", "version": "1.0.0"}'), /another program/],
      ['GeoJSON', encode('{"type": "FeatureCollection", "features": []}')],
      ['notebook', encode('{"cells": [], "nbformat": 4}')],
    ),
  },
  {
    id: 'F19',
    what: 'another kind of file under our name',
    code: 'not-a-project-file',
    state: 'file unchanged; says what it looks like',
    where: 'unit',
    cases: cases(
      ['zip', bytesOf('PK\u0003\u0004', nuls(26), 'a.txt'), /ZIP/],
      ['docx', bytesOf('PK\u0003\u0004', nuls(26), 'word/document.xml'), /Word/],
      ['PDF', encode('%PDF-1.7\n'), /PDF/],
      ['PNG', bytesOf([0x89], 'PNG\r\n\u001a\n', nuls(40)), /PNG/],
      ['exe', bytesOf('MZ', [0x90, 0, 3]), /Windows program/],
    ),
  },
  {
    id: 'F20',
    what: 'a web page saved as the file',
    code: 'not-a-project-file',
    state: 'file unchanged; says so',
    where: 'unit',
    cases: cases(
      ['a sign-in page', encode('\n<!DOCTYPE html><title>Sign in</title>'), /web page.*sign-in/],
      ['without a doctype', encode('<HTML><body>'), /web page/],
    ),
  },
  {
    id: 'F21',
    what: 'a file that is not on this computer yet',
    code: 'read-failed',
    state: 'file unchanged; no waiting for ever',
    where: 'unit',
    cases: () => [
      {
        name: 'an error on reading',
        check: (ground) =>
          hooked(
            ground,
            'handle.read',
            () => Promise.reject(Object.assign(new Error('made to fail'), { code: 'EIO' })),
            /not be on this computer yet/,
          ),
      },
      {
        name: 'no answer on reading',
        check: (ground) => hooked(ground, 'handle.read', NEVER, /within 0.2 seconds.*not be on this computer yet/),
      },
      {
        name: 'no answer at all',
        check: (ground) => hooked(ground, 'stat', NEVER, /within 0.2 seconds/),
      },
    ],
  },
  {
    id: 'F22',
    what: 'a format version that is none',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ...['"1"', '0', '-1', '1.5', '1e999', 'null'].map(
        (value) => [value, swap('"formatVersion": 1', `"formatVersion": ${value}`), /\(formatVersion\)/] as const,
      ),
      ['missing', put({ formatVersion: undefined }), /\(formatVersion\).*missing/],
    ),
  },
  {
    id: 'F23',
    what: 'a newer format version',
    code: 'newer-format',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      [
        'by one',
        put({ formatVersion: FORMAT_VERSION + 1, new: 1, neededVersion: '2.4' }),
        /Install Briefwright 2\.4 or/,
      ],
      ['by a million', put({ formatVersion: FORMAT_VERSION + 1_000_000, neededVersion: '31.0.2' }), / 31\.0\.2 or/],
      ['that does not say which', put({ formatVersion: FORMAT_VERSION + 1 }), /the newest Briefwright/],
      ['or something that is no version', put({ formatVersion: FORMAT_VERSION + 1, neededVersion: 'x' }), /the newest/],
    ),
  },
  {
    id: 'F24',
    what: 'the kept file of every version',
    code: 'opens',
    state: 'equals its snapshot',
    where: 'held',
    file: 'src/core/project-file/golden.test.ts',
    test: 'opens and equals its snapshot',
    also: [
      {
        file: 'src/node/storage/keep-versions.test.ts',
        test: 'is kept before it is first saved in the newest one, and only then',
      },
    ],
  },
  {
    id: 'F25',
    what: 'an old file against its own schema',
    code: 'invalid',
    state: 'path in the old shape',
    where: 'unit',
    cases: () => [
      {
        name: 'the old name of a field is named',
        check: () => {
          const old: Migration = {
            from: 1,
            schema: z.looseObject({ notes: z.array(z.looseObject({ words: z.string() })) }),
            migrate: ({ notes, ...file }) => ({ ...file, findings: notes }),
          }
          const migrated = migrate({ formatVersion: 1, notes: [{ words: 7 }] }, 1, [old])
          if (migrated.ok) throw new Error('it was taken')
          expect(invalid(explain(migrated.issues))).toMatchObject({
            code: 'invalid',
            where: { path: 'notes[0].words' },
          })
        },
      },
    ],
  },
  {
    id: 'F26',
    what: 'a migration that throws or does not end',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: () => [
      {
        name: 'throws',
        check: () => {
          const broken: Migration = {
            from: 1,
            schema: z.looseObject({}),
            migrate: () => {
              throw new TypeError('inside')
            },
          }
          const migrated = migrate({ formatVersion: 1 }, 1, [broken])
          if (migrated.ok) throw new Error('it was taken')
          const failure = invalid(explain(migrated.issues))
          expect(failure.code).toBe('invalid')
          expect(failure.issues?.map(issueText).join()).toMatch(/format version 1/)
        },
      },
    ],
    also: [
      {
        file: 'src/node/storage/read-project-file.test.ts',
        test: 'of an older format is migrated in the thread, however small, so that one without end is given up',
      },
    ],
  },
  {
    id: 'F27',
    what: 'a field that is not known',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['at the root', put({ zoom: 1 }), /\(zoom\)/],
      ['in a finding', put({ 'findings[0].colour': 'red' }), /\(findings\[0\]\.colour\)/],
      ['ext', put({ ext: { mine: 1 } }), /\(ext\)/],
    ),
    remains: 'format version 1 has no `ext`, so nothing of it can be lost; a later format may have it',
  },
  {
    id: 'F28',
    what: 'a field that is missing, at each level',
    code: 'invalid',
    state: 'path of that field',
    where: 'unit',
    cases: () => [
      {
        name: 'every field of every record',
        check: () => {
          for (const steps of shapes()) {
            // without `format` a file is none of ours
            if (typeof steps.at(-1) === 'number' || steps[0] === 'format' || mayBeMissing(shapeOf(steps))) continue
            const parsed = parseProject(encode(JSON.stringify(withValue(saved, steps, undefined))))
            if (parsed.ok) throw new Error(`${shapeOf(steps)} may be missing`)
            expect(parsed.code).toBe(shapeOf(steps) === 'assets.#.base64' ? 'damaged-image' : 'invalid')
            expect(parsed.issues?.length, shapeOf(steps)).toBeGreaterThan(0)
          }
        },
        timeoutMs: 20_000,
      },
    ],
  },
  {
    id: 'F29',
    what: 'a wrong type in each field',
    code: 'invalid',
    state: 'path of that field, at most 20 listed',
    where: 'held',
    file: 'src/core/project-file/parse.test.ts',
    test: 'must be of its own type',
  },
  {
    id: 'F30',
    what: 'a word that is nearly one of a list',
    code: 'invalid',
    state: 'the allowed ones are listed',
    where: 'unit',
    cases: cases(
      ...['Progress', 'progress ', 'рrogress'].map(
        (kind) => [kind, put({ 'findings[0].kind': kind }), /“progress”, “shortcoming”, “recommendation”/] as const,
      ),
    ),
  },
  {
    id: 'F31',
    what: 'numbers out of range or not exact',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ...['1e308', '-1', '0.30000000000000004', '-0'].map(
        (value) => [value, swap(/"order": \d+/, `"order": ${value}`), /\(findings\[0\]\.order\)/] as const,
      ),
    ),
  },
  {
    id: 'F32',
    what: 'a number that becomes Infinity',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(['1e999', swap(/"year": \d+/, '"year": 1e999'), /\(editions\[0\]\.year\): .*too large/]),
  },
  {
    id: 'F33',
    what: 'an integer beyond 2^53',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(['2^53 + 1', swap(/"order": \d+/, '"order": 9007199254740993'), /\(findings\[0\]\.order\)/]),
  },
  {
    id: 'F34',
    what: 'years and dates that are none',
    code: 'invalid',
    state: 'path of the date',
    where: 'unit',
    cases: cases(
      ...[0, 99_999, -1].map(
        (year) => [String(year), put({ 'editions[0].year': year }), /editions\[0\]\.year/] as const,
      ),
      ...['2024-02-30', '2024-13', '2024-02-28T24:00', '2024-02-28Z', '28.2.2024', ''].map(
        (date) => [date, put({ 'editions[0].periodFrom': date }), /editions\[0\]\.periodFrom/] as const,
      ),
    ),
  },
  {
    id: 'F35',
    what: 'a key twice in one object',
    code: 'duplicate-key',
    state: 'file unchanged',
    where: 'unit',
    cases: cases([
      'in a record',
      swap('"findings": [\n    {\n', '"findings": [\n    {\n      "id": "fnd_a",\n'),
      /findings\[0\]\.id/,
    ]),
  },
  {
    id: 'F36',
    what: 'a key twice, once with escapes',
    code: 'duplicate-key',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(['title', swap('"title":', '"t\\u0069tle": "b",\n  "title":'), /title/]),
  },
  {
    id: 'F37',
    what: 'two records with one id',
    code: 'invalid',
    state: 'both places are named',
    where: 'unit',
    cases: cases(
      [
        'in one list',
        put({ 'findings[1].id': get('findings[0].id'), 'findings[1].repeats': null }),
        /findings\[1\]\.id.*findings\[0\]/,
      ],
      [
        'a block of two plans',
        put({ 'plans[1].blocks': get('plans[0].blocks') }),
        /plans\[1\]\.blocks\[0\]\.id.*plans\[0\]\.blocks\[0\]/,
      ],
      [
        'in two lists: an id belongs to one of them',
        put({ 'sources[0].id': get('findings[0].id') }),
        /sources\[0\]\.id/,
      ],
    ),
  },
  {
    id: 'F38',
    what: 'a reference that leads nowhere',
    code: 'invalid',
    state: 'names both ends',
    where: 'unit',
    cases: cases([
      'a source',
      put({ 'findings[1].sourceId': 'src_gone' }),
      /second finding.*findings\[1\]\.sourceId.*src_gone/,
    ]),
  },
  {
    id: 'F39',
    what: 'references in a circle',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: cases(
      ['to itself', put({ 'findings[0].repeats': get('findings[0].id') }), /leads back/],
      [
        'by way of another',
        put({ 'findings[0].repeats': get('findings[1].id'), 'findings[1].repeats': get('findings[0].id') }),
        /leads back/,
      ],
    ),
  },
  {
    id: 'F40',
    what: 'ids that mean something to JavaScript, or too much',
    code: 'invalid',
    state: 'path of the id',
    where: 'unit',
    cases: cases(
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', '', `fnd_${'a'.repeat(10_000)}`].map(
        (id) => [id.slice(0, 20), put({ 'findings[0].id': id }), /findings\[0\]\.id/] as const,
      ),
    ),
  },
  {
    id: 'F41',
    what: 'the key __proto__',
    code: 'forbidden-key',
    state: 'nothing of the program has changed',
    where: 'unit',
    cases: () => [
      ...cases(
        ['plain', swap('"title":', '"__proto__": {"x": 1}, "title":')],
        ['escaped', swap('"title":', '"\\u005f\\u005fproto__": {"x": 1}, "title":')],
      )(),
      {
        name: 'no prototype has changed',
        check: () => {
          parseProject(encode('{"__proto__": {"x": 1}}'))
          expect('x' in {}).toBe(false)
        },
      },
    ],
  },
  {
    id: 'F42',
    what: 'the key constructor',
    code: 'forbidden-key',
    state: 'nothing of the program has changed',
    where: 'unit',
    cases: cases(['with a prototype inside', swap('"title":', '"constructor": {"prototype": {"x": 1}}, "title":')]),
  },
  {
    id: 'F43',
    what: 'too many levels',
    code: 'too-deep',
    state: 'refused in 50 ms',
    where: 'unit',
    cases: () => [
      ...cases(['65 arrays', depth('[', 65, ']')], ['65 objects', encode(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)])(),
      ...(
        [
          ['[', ']'],
          ['{"a":', ''],
          ['[{"a":', ''],
        ] as const
      ).flatMap(([open, close]) =>
        [10_000, 1_000_000].map((levels) => ({
          name: `${levels} of ${open}`,
          check: () => {
            const bytes = depth(open, levels, close)
            expectBomb(bytes, 'too-deep', 50)
          },
        })),
      ),
    ],
  },
  {
    id: 'F44',
    what: 'as many levels as allowed',
    code: 'not-a-project-file',
    state: 'passes the guard',
    where: 'unit',
    cases: cases(['64 arrays', depth('[', 64, ']')]),
  },
  {
    id: 'F45',
    what: '5,000,000 empty arrays',
    code: 'too-many',
    state: 'refused in 300 ms',
    where: 'unit',
    cases: () => [
      { name: '15 MB', check: () => expectBomb(encode(`[${'[],'.repeat(5_000_000)}[]]`), 'too-many', 300) },
    ],
  },
  {
    id: 'F46',
    what: '1,000,000 keys in one object',
    code: 'too-many',
    state: 'refused in 300 ms',
    where: 'unit',
    cases: () => [
      {
        name: '12 MB',
        check: () =>
          expectBomb(encode(`{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join()}}`), 'too-many', 300),
      },
    ],
  },
  {
    id: 'F47',
    what: 'one text of 60 MB',
    code: 'too-many',
    state: 'refused in 300 ms',
    where: 'unit',
    cases: () => [
      { name: '60 MB', check: () => expectBomb(encode(`{"a": "${'x'.repeat(60_000_000)}"}`), 'too-many', 300) },
    ],
  },
  {
    id: 'F48',
    what: 'a key of 1 MB',
    code: 'too-many',
    state: 'refused in 300 ms',
    where: 'unit',
    cases: () => [
      { name: '1 MB', check: () => expectBomb(encode(`{"${'k'.repeat(1_000_000)}": 1}`), 'too-many', 300) },
    ],
  },
  {
    id: 'F49',
    what: 'larger than the limit',
    code: 'too-large',
    state: 'not read to the end',
    where: 'unit',
    cases: () => [
      { name: 'by one byte', file: sparse(LIMITS.fileBytes + 1), says: /64 MB/ },
      { name: '10 GB without content', file: sparse(10 * 1024 ** 3), says: /64 MB/ },
    ],
  },
  {
    id: 'F50',
    what: 'a file that grows while it is read',
    code: 'busy',
    state: 'read again once, then given up',
    where: 'unit',
    cases: () => [
      { name: 'for ever', check: (ground) => growing(ground, Number.POSITIVE_INFINITY, 'busy') },
      { name: 'once', check: (ground) => growing(ground, 1, 'opens') },
    ],
  },
  {
    id: 'F51',
    what: 'what is no file',
    code: 'read-failed',
    state: 'no waiting',
    where: 'unit',
    cases: () => [
      { name: 'a folder', file: ({ file }) => mkdir(file), says: /is a folder/ },
      ...(isPosix
        ? [
            { name: 'a pipe', file: ({ file }: Ground) => promisify(execFile)('mkfifo', [file]), says: /a pipe/ },
            { name: 'a device', file: ({ file }: Ground) => symlink('/dev/zero', file), says: /a device/ },
            {
              name: 'a socket',
              check: async (ground: Ground) => {
                const server = createServer()
                await new Promise<void>((resolve) => server.listen(ground.file, resolve))
                try {
                  await expectRead(
                    ground,
                    { id: 'F51', what: '', code: 'read-failed', state: '' },
                    { name: 'a socket', file: encode(''), says: /a socket/ },
                  )
                } finally {
                  await new Promise((resolve) => server.close(resolve))
                }
              },
            },
          ]
        : []),
    ],
  },
  {
    id: 'F52',
    what: 'symbolic links',
    code: 'opens',
    state: 'the link is followed',
    where: 'unit',
    cases: () => [
      {
        name: 'to a file',
        file: async ({ at: in_, file }) => {
          await writeFile(in_('a'), text)
          await symlink(in_('a'), file)
        },
      },
      {
        name: 'to a link',
        file: async ({ at: in_, file }) => {
          await writeFile(in_('a'), text)
          await symlink(in_('a'), in_('b'))
          await symlink(in_('b'), file)
        },
      },
      { name: 'to itself', file: ({ file }) => symlink(file, file), code: 'read-failed', says: /leads back/ },
      { name: 'to nothing', file: ({ at: in_, file }) => symlink(in_('gone'), file), code: 'gone' },
    ],
  },
  {
    id: 'F53',
    what: 'markup in texts',
    code: 'opens',
    state: 'shown and exported as written',
    where: 'unit',
    cases: () => [
      {
        name: 'is kept to the letter',
        check: (ground) =>
          keptLiterally(ground, [
            '<script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '{{ 7*7 }}',
            '[a](javascript:alert(1))',
            '&lt;b&gt;',
            '\\u003cscript>',
          ]),
      },
      {
        name: 'is printed to the letter',
        check: async () => {
          const markup = ['<script>alert(1)</script>', '{{7*7}}', '[a](javascript:alert(1))', '&lt;b&gt;']
          const printed = await printedText(withBlocks(...markup.map(paragraph)))
          for (const one of markup) expect(printed).toContain(one)
        },
      },
    ],
    also: [TEXT_ON_SCREEN],
  },
  {
    id: 'F54',
    what: 'texts that leave their box or turn direction',
    code: 'opens',
    state: 'the suggested file name is clean',
    where: 'unit',
    cases: () => [
      {
        name: 'is kept, and the name is cleaned',
        check: async (ground) => {
          await keptLiterally(ground, [`a${'\u0301'.repeat(499)}`, 'a\u202egnp.exe', '👩‍👩‍👧‍👦', 'שלום עולם'])
          expect(safeFileName('a\u202egnp.exe', 'briefing')).toBe('agnp.exe.briefing')
          expect(encode(safeFileName(`a${'\u0301'.repeat(499)}`, 'briefing')).length).toBeLessThan(255)
        },
      },
    ],
    also: [TEXT_ON_SCREEN],
  },
  {
    id: 'F55',
    what: 'a title that is no file name',
    code: '-',
    state: 'the suggestion is safe and not empty',
    where: 'unit',
    cases: () => [
      {
        name: 'suggestions',
        check: () => {
          for (const title of [
            '..',
            '.',
            '',
            ' ',
            'CON',
            'con.txt',
            'LPT1',
            'a/b',
            'a\\b',
            'a:b',
            'name.',
            'name ',
            '*?',
            '\u0000',
            'x'.repeat(300),
            '🙂'.repeat(300),
          ]) {
            const name = safeFileName(title, 'briefing')
            expect(name).toMatch(/^[^\\/:*?"<>|]+\.briefing$/)
            expect(name).not.toMatch(/^(?:\.|con\.|lpt1\.)|[. ]\.briefing$/i)
            expect(encode(name).length).toBeLessThanOrEqual(255)
          }
        },
      },
    ],
  },
  {
    id: 'F56',
    what: 'a word of 100,000 characters',
    code: 'opens',
    state: 'the text is kept; on paper it is broken',
    where: 'unit',
    cases: () => [
      { name: 'opens', file: put({ 'findings[0].quote': 'x'.repeat(100_000) }) },
      {
        name: 'one more is refused',
        file: put({ 'findings[0].quote': 'x'.repeat(100_001) }),
        code: 'invalid',
        says: /findings\[0\]\.quote/,
      },
      {
        name: 'is printed whole in 10 s',
        check: async () => {
          const tookMs = processorTime()
          const printed = await printedText(withBlocks(paragraph('x'.repeat(100_000))))
          expect(tookMs()).toBeLessThan(10_000)
          expect(printed.match(/x{20,}/g)?.join('').length).toBeGreaterThanOrEqual(99_000)
        },
      },
    ],
  },
  {
    id: 'F57',
    what: '5,000 findings with long texts',
    code: 'opens',
    state: 'opens in 2 s, scrolls, is printed',
    where: 'unit',
    cases: () => [
      { name: 'as many as a file holds', file: many(), withinMs: 2_500 },
      { name: 'the briefing that prints most of them is made', check: expectManyPrinted, timeoutMs: 60_000 },
    ],
    also: [
      {
        file: 'e2e/findings.spec.ts',
        test: 'the list goes to its end and back by key, and says how long it is',
      },
    ],
  },
  {
    id: 'F58',
    what: 'one text composed and decomposed',
    code: 'opens',
    state: 'kept as written; names compare equal',
    where: 'unit',
    cases: () => [
      {
        name: 'texts and names',
        check: async (ground) => {
          await keptLiterally(ground, ['Panamá', 'Panama\u0301'])
          expect(safeFileName('Panama\u0301', 'briefing')).toBe(safeFileName('Panamá', 'briefing'))
        },
      },
    ],
  },
  {
    id: 'F59',
    what: 'a wrong checksum, valid content',
    code: 'opens',
    state: 'opens, and that somebody changed it is said',
    where: 'unit',
    cases: () => [
      { name: 'changed by hand', file: byHand, isChangedElsewhere: true },
      { name: 'a check that is none', file: encode(ours.replace(CHECK, '"check": ""')), isChangedElsewhere: true },
      { name: 'as it was written', file: encode(ours) },
      { name: 'with other line ends', file: encode(ours.replaceAll('\n', '\r\n')) },
      { name: 'no check, as older versions wrote', file: encode(text) },
      {
        name: 'is no trouble any more once it is saved',
        check: async ({ file }) => {
          await writeFile(file, byHand)
          const opened = await openProjectFile(file)
          await opened.file.save(opened.project)
          expect(await openProjectFile(file)).toMatchObject({
            project: { title: 'By hand' },
            isChangedElsewhere: false,
          })
        },
      },
    ],
  },
  {
    id: 'F60',
    what: 'a right checksum, invalid content',
    code: 'invalid',
    state: 'file unchanged',
    where: 'unit',
    cases: () => [
      {
        name: 'an unknown field',
        file: encode(sealed(text.replace('"title"', '"zoom": 2,\n  "title"'))),
        says: /\(zoom\)/,
      },
      {
        name: 'a reference to nothing',
        file: encode(
          sealed(
            `${JSON.stringify({ ...project, format: FORMAT, formatVersion: FORMAT_VERSION, sources: [] }, null, 2)}\n`,
          ),
        ),
        says: /which is not in the project/,
      },
      { name: 'a check that is no text', file: encode(ours.replace(CHECK, '"check": 7')), says: /\(check\)/ },
    ],
  },
  {
    id: 'F61',
    what: 'unreadable settings',
    code: '-',
    state: 'defaults, a notice, the bad file kept aside',
    where: 'held',
    file: 'src/node/storage/settings-store.test.ts',
    test: 'are kept aside, said, and replaced by the usual ones',
  },
  {
    id: 'F62',
    what: 'unreadable draft or backup',
    code: '-',
    state: 'the other slot, a notice; start never fails',
    where: 'held',
    file: 'src/node/storage/draft-store.test.ts',
    test: 'a damaged one is left out and reported',
    also: [
      { file: 'src/node/storage/draft-store.test.ts', test: 'both damaged are reported, not taken for nothing' },
      {
        file: 'src/node/storage/version-reader.test.ts',
        test: 'that are damaged say so, and the others stay as they are',
      },
      { file: 'e2e/versions.spec.ts', test: 'one that is damaged says so, and the others stay as they are' },
    ],
  },
]

/** Opened once, then destroyed by a fault of the disk: what is kept of it is found by where it lies. */
async function keptOf({ file, at: in_ }: Ground, damaged: Uint8Array): Promise<void> {
  const ring = createBackupRing(in_('versions'), plainCodec(), Date.now)
  const versions = createVersions(async () => ring, performance.now)
  const reader = createVersionReader(async () => ring, { workerFile: undefined })
  await writeFile(file, ours)
  expect(await newestWhole(ring, reader, file)).toBeUndefined()
  const opened = await openProjectFile(file, versions.support)
  await versions.opened(opened.file)
  await writeFile(file, damaged)
  await expect(openProjectFile(file, versions.support)).rejects.toBeInstanceOf(UserError)
  expect((await newestWhole(ring, reader, file))?.project).toEqual(opened.project)
  expect(Buffer.compare(await readFile(file), damaged)).toBe(0)
}

function shapes() {
  return [...new Map(places(saved).map((steps) => [shapeOf(steps), steps])).values()]
}

async function savedAgain({ file }: Ground, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes)
  const opened = await openProjectFile(file)
  expect(Buffer.compare(await readFile(file), bytes), 'opening changes nothing').toBe(0)
  await opened.file.save(opened.project)
  expect(await readFile(file, 'utf8')).toBe(ours)
}

/** Opened, saved and opened again, each text is what it was. */
async function keptLiterally({ file }: Ground, texts: readonly string[]): Promise<void> {
  for (const one of texts) {
    await writeFile(file, titled(one))
    const opened = await openProjectFile(file)
    await opened.file.save(opened.project)
    expect((await openProjectFile(file)).project.title).toBe(one)
  }
}

function expectBomb(bytes: Uint8Array, code: string, withinMs: number): void {
  // the best of three: collecting garbage has no part in it either
  const times = [1, 2, 3].map(() => {
    const tookMs = processorTime()
    expect(guard(bytes)).toMatchObject({ ok: false, code })
    return tookMs()
  })
  expect(Math.min(...times)).toBeLessThan(withinMs)
}

const sparse =
  (bytes: number) =>
  async ({ file }: Ground): Promise<void> => {
    await rm(file, { force: true })
    await writeFile(file, '')
    await truncate(file, bytes)
  }

/** For a call that does not answer while the test looks. */
const NEVER = 'never'

/** Reads with one call answered in another way. */
async function hooked(
  { file }: Ground,
  name: string,
  answer: typeof NEVER | (() => Promise<unknown>),
  says: RegExp,
): Promise<void> {
  await writeFile(file, text)
  let release = (): void => undefined
  const waiting = new Promise<void>((resolve) => {
    release = resolve
  })
  const reading = withHook(
    async (call, proceed) => {
      if (call.name !== name) return proceed()
      if (answer !== NEVER) return answer()
      await waiting
      return proceed()
    },
    () => readProjectFile(file, { timeLimitMs: 200 }),
  )
  await expect(reading).rejects.toMatchObject({ code: 'read-failed', message: expect.stringMatching(says) })
  release() // what was opened is closed after all
  expect(await readFile(file, 'utf8')).toBe(text)
}

/** Somebody adds a byte after each of the first `times` reads. */
async function growing({ file }: Ground, times: number, code: string): Promise<void> {
  await writeFile(file, text)
  let left = times
  const reading = withHook(
    async (call, proceed) => {
      const done = await proceed()
      if (call.name === 'handle.read' && left-- > 0) await appendFile(file, '\n')
      return done
    },
    () => openProjectFile(file),
  )
  if (code === 'opens') expect((await reading).project.id).toBe(project.id)
  else await expect(reading).rejects.toMatchObject({ code })
}

function many(): Uint8Array {
  const [finding] = project.findings
  if (finding === undefined) throw new Error('the project has no finding')
  const quote = 'Authorities identified fewer victims. '.repeat(100)
  const findings = Array.from({ length: LIMITS.records }, (_, n) => ({
    ...finding,
    id: `fnd_${n}`,
    order: 1,
    repeats: null,
    quote,
  }))
  return put({ findings: [...findings.slice(project.findings.length), ...project.findings] })
}

/** The sample's briefing with as many findings as a project holds, each as long as half a page. */
async function expectManyPrinted(): Promise<void> {
  const sample = loadSample()
  const [plan] = sample.plans
  if (plan === undefined) throw new Error('the sample has no plan')
  const words = 'Authorities identified fewer victims. '.repeat(12)
  const findings = Array.from({ length: LIMITS.records }, (_, n) => ({
    ...at_(sample.findings, n),
    id: makeId('fnd', `many-${n}`),
    repeats: null,
    statement: { en: `Point ${n}: ${words}` },
    label: {},
  }))
  const project = { ...sample, findings: [...sample.findings, ...findings].slice(0, LIMITS.records) }
  const tookMs = processorTime()
  // what is laid out and on no page is an error of its own
  const { pageCount } = await makePdf(assemble({ project, plan, language: 'en' }).briefing)
  expect(pageCount).toBeGreaterThan(200)
  expect(tookMs()).toBeLessThan(60_000)
}
const at_ = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('the list is empty')
  return one
}
