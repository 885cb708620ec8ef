import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../model/project'
import { UserError } from '../user-error'
import { arbitraryProject, someProject } from './arbitrary-project.for-tests'
import { parseProject } from './parse'
import { serializeProject } from './serialize'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const reopen = (project: Project): Project => {
  const parsed = parseProject(bytesOf(serializeProject(project)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed))
  return parsed.project
}

interface Named {
  readonly id?: string
  readonly hash?: string
}

/** Lists whose order has a meaning. */
const IN_ORDER: ReadonlySet<string> = new Set(['languages', 'changeLog'])

/** The same records in the order of the file, which is all that saving changes. */
const inFileOrder = (project: Project): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(project).map(([key, value]) => [
      key,
      !IN_ORDER.has(key) && Array.isArray(value) ? byName(value) : value,
    ]),
  )
const nameOf = (record: Named): string => record.id ?? record.hash ?? ''
const byName = <T extends Named>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))

/** The same project with its keys and its records in an order that `numbers` choose. */
function shuffled(value: unknown, numbers: () => number, depth = 0, list = ''): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => shuffled(entry, numbers, depth + 1))
    const areRecords = depth === 1 && !IN_ORDER.has(list)
    return areRecords ? mixed(entries, numbers) : entries
  }
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([key, entry]) => [key, shuffled(entry, numbers, depth + 1, key)] as const)
  return Object.fromEntries(mixed(pairs, numbers))
}
const mixed = <T>(values: readonly T[], numbers: () => number): T[] =>
  values
    .map((value) => ({ value, at: numbers() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

describe('a saved project', () => {
  it('opens as it was, with its records in the order of the file', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        expect(reopen(project)).toEqual(inFileOrder(project))
      }),
      { numRuns: 60 },
    )
  })

  it('is saved again as the same text', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        expect(serializeProject(reopen(project))).toBe(serializeProject(project))
      }),
      { numRuns: 40 },
    )
  })

  it('is the same text whatever order keys and records had in memory', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.infiniteStream(fc.double({ noNaN: true })), (project, stream) => {
        const other = shuffled(project, () => stream.next().value ?? 0) as Project
        expect(serializeProject(other)).toBe(serializeProject(project))
      }),
      { numRuns: 40 },
    )
  })

  it('begins with its format, has its images last, two spaces, LF and a final newline', () => {
    const text = serializeProject(someProject())
    expect(text.startsWith('{\n  "format": "briefwright-project",\n  "formatVersion": 1,\n  "id": "prj_')).toBe(true)
    expect(Object.keys(JSON.parse(text)).at(-1)).toBe('assets')
    expect(text.endsWith('\n}\n')).toBe(true)
    expect(text).not.toMatch(/\r|\t/)
  })

  it('keeps blocks and other lists in their own order', () => {
    const project = someProject()
    const backwards = {
      ...project,
      plans: project.plans.map((plan) => ({ ...plan, blocks: plan.blocks.toReversed() })),
    }
    expect(reopen(backwards).plans.map((plan) => plan.blocks)).toEqual(
      byName(backwards.plans).map((plan) => plan.blocks),
    )
    expect(serializeProject(backwards)).not.toBe(serializeProject(project))
  })
})

describe('a project that would not open again', () => {
  const project = someProject()
  const rows: readonly [string, Project, string][] = [
    ['a reference that leads nowhere', { ...project, findings: [] }, 'which is not in the project'],
    ['no plan', { ...project, plans: [] }, 'at least one briefing plan'],
    ['half a character', { ...project, title: 'a\ud800b' }, 'the title (title): holds half of a character'],
    ['a field of its own', { ...project, zoom: 2 } as Project, 'zoom'],
  ]
  it('is named by the record that is the trouble', () => {
    const [first, ...others] = project.sources
    if (!first) throw new Error('the project has sources')
    const bad = { ...project, sources: [{ ...first, title: { en: 'The law' }, url: 'example.org' }, ...others] }
    expect(() => serializeProject(bad)).toThrow('its web address (sources[0].url): must be empty or an address')
    expect(() => serializeProject(bad)).toThrow(', in “The law”')
  })

  it.each(rows)('is not written: %s', (_, bad, words) => {
    expect(() => serializeProject(bad)).toThrow(UserError)
    expect(() => serializeProject(bad)).toThrow(words)
  })
})
