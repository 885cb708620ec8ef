import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { REFERENCE_FIELDS } from '../model/references'
import { projectJsonSchema } from './json-schema'
import { MIGRATIONS, type Migration, migrate } from './migrations'
import { parseProject } from './parse'
import { placeInWords } from './place'
import { FORMAT_VERSION, fileSchema } from './schema'
import { serializeProject } from './serialize'

interface Node {
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every property of every object in the JSON Schema, with its name. */
function properties(value: unknown): (readonly [string, Node])[] {
  if (!isNode(value)) return []
  const own = isNode(value.properties) && value.type === 'object' ? Object.entries(value.properties) : []
  const inner = Object.values(value).flatMap(properties)
  return [...own.flatMap(([name, schema]) => (isNode(schema) ? [[name, schema] as const] : [])), ...inner]
}

describe('the schema', () => {
  const all = properties(projectJsonSchema())

  it('describes every field in words', () => {
    expect(all.length).toBeGreaterThan(200)
    const isDescribed = (schema: Node) => /^[A-Z“].*[.]$/s.test(String(schema.description))
    expect(all.filter(([, schema]) => !isDescribed(schema)).map(([name]) => name)).toEqual([])
  })

  it('has no field that takes an id and is not followed', () => {
    const takesId = (schema: unknown): boolean =>
      isNode(schema) &&
      ((typeof schema.pattern === 'string' && /^\^[a-z]{3}_/.test(schema.pattern)) ||
        takesId(schema.items) ||
        (Array.isArray(schema.anyOf) && schema.anyOf.some(takesId)))
    const names = new Set(all.filter(([name, schema]) => name !== 'id' && takesId(schema)).map(([name]) => name))
    expect([...names].sort()).toEqual([...REFERENCE_FIELDS].sort())
  })

  it('lets no unknown field in anywhere', () => {
    const objects = (value: unknown): Node[] =>
      isNode(value)
        ? [
            ...(value.type === 'object' && 'properties' in value ? [value] : []),
            ...Object.values(value).flatMap(objects),
          ]
        : []
    for (const object of objects(projectJsonSchema())) expect(object.additionalProperties).toBe(false)
  })

  it('has the envelope first, the images last of the project, and then the check', () => {
    const keys = Object.keys(fileSchema.shape)
    expect(keys.slice(0, 4)).toEqual(['format', 'formatVersion', 'ancestors', 'id'])
    expect(keys.slice(-2)).toEqual(['assets', 'check'])
  })
})

describe('format versions', () => {
  it('have one migration each but the newest, without a gap', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, n) => n + 1))
  })

  it.each(Array.from({ length: FORMAT_VERSION }, (_, n) => n + 1))(
    'version %d has a kept file, and it opens',
    (version) => {
      const file = path.join(import.meta.dirname, 'fixtures', `v${version}.json`)
      expect(existsSync(file), `fixtures/v${version}.json is missing`).toBe(true)
      const bytes = readFileSync(file)
      const parsed = parseProject(bytes)
      expect(parsed).toMatchObject({ ok: true, migratedFrom: version < FORMAT_VERSION ? version : undefined })
      if (parsed.ok && version === FORMAT_VERSION) expect(serializeProject(parsed.project)).toBe(bytes.toString())
    },
  )

  it('are brought forward one step at a time, each checked against its own shape', () => {
    const step = (from: number): Migration => ({
      from,
      schema: fileSchema.pick({ title: true }).loose(),
      migrate: (file) => ({ ...file, title: `${file.title}${from}` }),
    })
    const steps = [step(1), step(2), step(3)]
    expect(migrate({ title: 'a', formatVersion: 2 }, 2, steps)).toEqual({
      ok: true,
      file: { title: 'a23', formatVersion: 4 },
    })
    expect(migrate({ title: 7 }, 1, steps)).toMatchObject({ ok: false, issues: [{ path: ['title'] }] })
  })
})

describe('a place in words', () => {
  it.each([
    [['findings', 1, 'sourceId'], 'the second finding, its source'],
    [['placements', 20, 'tier'], 'the 21st tier placement, its tier'],
    [
      ['plans', 0, 'blocks', 11, 'content', 'en', 'content', 2, 'content', 0, 'attrs', 'token', 'of', 'kind'],
      'the first briefing plan, its 12th block, its English text, its third part, its first part, its token, its subject, its kind',
    ],
    [['title'], 'the title'],
    [['assets'], 'the images'],
    [[], 'the file as a whole'],
  ])('%j', (steps, words) => {
    expect(placeInWords(steps)).toBe(words)
  })
})
