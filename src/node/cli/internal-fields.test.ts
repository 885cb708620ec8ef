/** What is kept for the authors only never leaves in anything that is made for readers: searched for by markers, in every output there is. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runChecks } from '../../core/checks/all-checks'
import { printOf } from '../../core/checks/silencing'
import { line } from '../../core/compose'
import { isProseBlock } from '../../core/edit/blocks'
import { setSuggestion } from '../../core/edit/suggestions'
import { makeId } from '../../core/model/ids'
import { instantOf } from '../../core/model/instant'
import type { Project } from '../../core/model/project'
import { projectJsonSchema } from '../../core/project-file/json-schema'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { readBack } from '../pdf/read-back.for-tests'
import { COMMANDS } from './commands'
import { main } from './main'

/** Fields that say of themselves that they are not printed, and others that are for the authors: path in the file, and a project with a marker in it. */
const INTERNAL: Readonly<Record<string, (project: Project, marker: string) => Project>> = {
  'placements.note': (p, note) => ({ ...p, placements: p.placements.map((one) => ({ ...one, note })) }),
  'placements.evidence': (p, code) => ({ ...p, placements: p.placements.map((one) => ({ ...one, evidence: [code] })) }),
  'countRules.reasons': (p, text) => ({
    ...p,
    countRules: p.countRules.map((one) => ({
      ...one,
      reasons: [...one.include, ...one.exclude].map((countryId) => ({ countryId, text: { en: text } })),
    })),
  }),
  'statistics.note': (p, note) => ({ ...p, statistics: p.statistics.map((one) => ({ ...one, note })) }),
  'findings.quote': (p, quote) => ({ ...p, findings: p.findings.map((one) => ({ ...one, quote })) }),
  'media.place': (p, place) => ({ ...p, media: p.media.map((one) => ({ ...one, place: { en: place } })) }),
  'plans.name': (p, name) => ({ ...p, plans: p.plans.map((one) => ({ ...one, name })) }),
  'plans.ownTheme.name': (p, name) => ({
    ...p,
    plans: p.plans.map((plan) => ({ ...plan, ownTheme: { name, extends: 'record' } })),
  }),
  'plans.silenced.reason': (p, reason) => ({
    ...p,
    plans: p.plans.map((plan) => ({
      ...plan,
      silenced: runChecks({ project: p, plan, language: 'en' }).map((issue) => ({ print: printOf(issue), reason })),
    })),
  }),
  'plans.blocks.hidden': (p, text) => ({
    ...p,
    plans: p.plans.map((plan) => ({
      ...plan,
      blocks: [
        ...plan.blocks,
        {
          id: makeId('blk', 'hidden'),
          kind: 'callout',
          title: { en: line`${text}` },
          text: { en: line`${text}` },
          hidden: true,
        },
      ],
    })),
  }),
  suggestions: (p, text) => {
    const blocks = p.plans.flatMap((plan) => plan.blocks.filter(isProseBlock))
    const now = { type: 'doc', content: [{ type: 'paragraph', content: line`${text}` }] } as const
    return blocks.reduce<Project>((project, { id }, n) => {
      const signed = { id: makeId('sug', `s${n}`), by: text, at: instantOf('2020-07-24T10:42:05Z') }
      return setSuggestion(id, 'en', now, signed)(project)
    }, p)
  },
  title: (p, title) => ({ ...p, title }),
  'people.name, protected': (p, name) => ({
    ...p,
    people: [
      ...p.people,
      { id: makeId('per', 'hidden'), name, role: {}, unit: {}, organisationId: null, isProtected: true },
    ],
  }),
  'acronyms, not used': (p, long) => ({
    ...p,
    acronyms: [...p.acronyms, { id: makeId('acr', 'hidden'), short: 'QZX', long: { en: long } }],
  }),
  terms: (p, why) => ({
    ...p,
    terms: [{ id: makeId('trm', 'hidden'), language: 'en', avoid: why, say: why, why }],
  }),
  'sources, not cited': (p, title) => {
    const [source] = p.sources
    if (!source) throw new Error('the sample has no source')
    return { ...p, sources: [...p.sources, { ...source, id: makeId('src', 'hidden'), title: { en: title } }] }
  },
}

/** No word of the sample has it, and no font lacks its letters. */
const markerOf = (at: number): string => `Qzmarker${String(at).padStart(2, '0')}x`
const MARKERS = Object.keys(INTERNAL).map((field, at) => [field, markerOf(at)] as const)

let folder = ''
const outputs = new Map<string, Buffer>()
/** Made for authors, of a copy that is to be sent on: it keeps what the project is called and what its tiers are compiled from. */
const clean = new Map<string, Buffer>()
const GO_ALONG: ReadonlySet<string> = new Set([
  'placements.evidence',
  'plans.name',
  'title',
  'plans.ownTheme.name',
  'acronyms, not used',
])

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  const at = (name: string): string => path.join(folder, name)
  const marked = Object.values(INTERNAL).reduce((project, mark, index) => mark(project, markerOf(index)), loadSample())
  await writeFile(at('p.briefing'), serializeProject(marked))
  const run = async (...words: string[]): Promise<string> => {
    let stdout = ''
    let stderr = ''
    const io = {
      stdout: (text: string) => {
        stdout += text
      },
      stderr: (text: string) => {
        stderr += text
      },
    }
    const code = await main(words, io)
    expect(code, `${words.join(' ')}: ${stderr}`).toBe(0)
    return stdout
  }
  outputs.set('text', Buffer.from(await run('text', at('p.briefing'))))
  await run('export', at('p.briefing'), '--out', at('b.pdf'))
  await run('figures', at('p.briefing'), '--out', at('figures'))
  await run('export', at('p.briefing'), '--with-data', '--out', at('data.pdf'))
  await run('copy', at('p.briefing'), '--without', 'all', '--out', at('clean.briefing'))
  await run('export', at('clean.briefing'), '--with-project', '--out', at('carried.pdf'))
  await writeFile(at('sample.briefing'), serializeProject(loadSample()))
  await run('diff', at('sample.briefing'), at('clean.briefing'), '--page', at('compared.html'))
  const pdf = await readFile(at('b.pdf'))
  outputs.set('PDF, bytes', pdf)
  outputs.set('PDF, streams', Buffer.concat(streamsOf(pdf)))
  const withData = await readFile(at('data.pdf'))
  outputs.set('PDF with its data, bytes', withData)
  outputs.set('PDF with its data, streams', Buffer.concat(streamsOf(withData)))
  clean.set('copy', await readFile(at('clean.briefing')))
  clean.set('PDF that carries the copy', Buffer.concat(streamsOf(await readFile(at('carried.pdf')))))
  clean.set('ledger', Buffer.from(await run('ledger', at('clean.briefing'))))
  clean.set('checks', Buffer.from(await run('check', at('clean.briefing'))))
  clean.set('page of the comparison', await readFile(at('compared.html')))
  const read = await readBack(new Uint8Array(pdf))
  outputs.set('PDF, as it reads', Buffer.from(JSON.stringify(read)))
  for (const name of await readdir(at('figures')))
    outputs.set(`figures, ${name}`, await readFile(at(`figures/${name}`)))
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

/** What is deflated, inflated. */
function streamsOf(pdf: Buffer): readonly Buffer[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    try {
      return [inflateSync(pdf.subarray(start, end))]
    } catch {
      return []
    }
  })
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const holds = (bytes: Buffer, words: string): boolean =>
  [
    Buffer.from(words),
    utf16(words),
    Buffer.from(utf16(words).toString('hex')),
    Buffer.from(utf16(words).toString('hex').toUpperCase()),
  ].some((form) => bytes.includes(form))

describe('what is for the authors only', () => {
  it('is searched for where it would be found: what is printed is there', () => {
    expect(outputs.size).toBeGreaterThan(15)
    for (const name of ['text', 'PDF, streams', 'PDF, as it reads'])
      expect(
        [...outputs].some(([output, bytes]) => output === name && holds(bytes, 'Paraguay')),
        name,
      ).toBe(true)
  })

  it.each(MARKERS)('%s is in no output', (_, marker) => {
    for (const [output, bytes] of outputs) expect(holds(bytes, marker), output).toBe(false)
  })

  it.each(MARKERS.filter(([field]) => !GO_ALONG.has(field)))(
    '%s is in nothing that is made of a clean copy',
    (_, marker) => {
      expect(clean.size).toBe(5)
      for (const [output, bytes] of clean) expect(holds(bytes, marker), output).toBe(false)
    },
  )

  it('what goes along with a clean copy is found there, so that the search can find something', () => {
    for (const [field, marker] of MARKERS)
      if (GO_ALONG.has(field))
        expect(
          [...clean.values()].some((bytes) => holds(bytes, marker)),
          field,
        ).toBe(true)
  })

  it('is every field whose description says that it is not printed', () => {
    const shape: unknown = projectJsonSchema()
    const fields: string[] = []
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return
      if ('description' in value && /not printed/.test(String(value.description))) fields.push(at)
      if ('properties' in value && typeof value.properties === 'object' && value.properties !== null)
        for (const [name, inner] of Object.entries(value.properties)) walk(inner, at === '' ? name : `${at}.${name}`)
      for (const key of ['items', 'anyOf', 'oneOf'] as const)
        if (key in value) for (const inner of [(value as Record<string, unknown>)[key]].flat()) walk(inner, at)
    }
    walk(shape, '')
    expect(fields.length).toBeGreaterThan(2)
    for (const field of new Set(fields)) expect(Object.keys(INTERNAL)).toContain(field)
  })

  it('is looked for in what every command makes for readers', () => {
    const FOR_READERS = ['export', 'figures', 'text']
    const FOR_AUTHORS = [
      'check',
      'copy',
      'diff',
      'ledger',
      'merge',
      'new',
      'next-edition',
      'sample',
      'schema',
      'template',
      'validate',
      'verify',
    ]
    expect(COMMANDS.map(({ name }) => name).toSorted()).toEqual([...FOR_READERS, ...FOR_AUTHORS].toSorted())
  })
})
