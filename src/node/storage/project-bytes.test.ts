import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { arbitraryProject, someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { guard } from '../../core/project-file/guard'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { fileText, sealed } from './file-text.for-tests'
import { isChangedElsewhere, projectBytes } from './project-bytes'

it('are those of a project whose images are damaged', async () => {
  const sample = loadSample()
  const assets = sample.assets.map((asset) => ({ ...asset, base64: `"\\\n\t${asset.base64.slice(0, 40)}"base64": ""` }))
  const project = { ...sample, assets }
  const text = fileText(project)
  expect(JSON.parse(text)).toMatchObject({ assets })
  expect(Buffer.from(text).equals(await projectBytes(project))).toBe(true)
})

it('are those of its text, whatever looks like an image in it', async () => {
  const sample = loadSample()
  expect(sample.assets.length).toBeGreaterThan(0)
  const title = 'Años – “base64": "" \\"base64": "" 人身売買'
  for (const project of [sample, { ...sample, title }, { ...sample, title, assets: [], media: [], figures: [] }]) {
    let text: string
    try {
      text = fileText(project)
    } catch {
      continue // without its pictures this sample may refer to one
    }
    const bytes = await projectBytes(project)
    expect(Buffer.from(text).equals(bytes)).toBe(true)
    expect(JSON.parse(text)).toMatchObject({ title: project.title, assets: project.assets })
    expect(guard(bytes).ok).toBe(true)
  }
  expect(() => serializeProject({ ...sample, title })).not.toThrow()
})

/** What is said of a file, and the project in it. */
function opened(text: string): { readonly isChanged: boolean; readonly project: Project } {
  const bytes = Buffer.from(text)
  const parsed = parseProject(bytes)
  if (!parsed.ok) throw new Error(parsed.message)
  return { isChanged: isChangedElsewhere(bytes, parsed), project: parsed.project }
}

it('open as the same project, saved by nobody else, and are the same bytes again', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject, async (project) => {
      const bytes = Buffer.from(await projectBytes(project))
      const read = opened(bytes.toString())
      expect(read.isChanged).toBe(false)
      expect(bytes.equals(await projectBytes(read.project))).toBe(true)
      expect(bytes.equals(Buffer.from(fileText(project)))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

/** The value of one field in the text of a file, changed so that the file still opens. */
const HAND_EDITS: readonly [string, (text: string) => string][] = [
  ['another title', (text) => text.replace(/"title": ".*"/, '"title": "By hand"')],
  ['a finding less', (text) => rewritten(text, (file) => ({ ...file, updates: [] }))],
  ['a picture changed', (text) => text.replace(/"widthPx": \d+/, '"widthPx": 77')],
  ['a check that is none', (text) => text.replace(/"check": ".*"/, '"check": "by hand"')],
  ['the check of another file', (text) => text.replace(/"check": ".*"/, `"check": "sha256-${'0'.repeat(64)}"`)],
]
function rewritten(text: string, change: (file: Record<string, unknown>) => Record<string, unknown>): string {
  const file: Record<string, unknown> = JSON.parse(text)
  return `${JSON.stringify(change(file), null, 2)}\n`
}

it.each(HAND_EDITS)('tell that somebody else wrote: %s', (_, change) => {
  const text = fileText({ ...someProject(), updates: loadSample().updates.slice(0, 0) })
  const sample = fileText(loadSample())
  for (const whole of [text, sample]) {
    if (change(whole) === whole) continue
    expect(opened(whole).isChanged).toBe(false)
    expect(opened(change(whole)).isChanged).toBe(true)
    expect(opened(fileText(opened(change(whole)).project)).isChanged, 'saved again it is ours').toBe(false)
  }
  expect([text, sample].some((whole) => change(whole) !== whole)).toBe(true)
})

const OTHER_SPELLINGS: readonly [string, (text: string) => string][] = [
  ['no check, as older versions wrote', (text) => text.replace(/,\n {2}"check": ".*"/, '')],
  ['lines that end as on Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['without spaces', (text) => JSON.stringify(JSON.parse(text))],
  ['with a mark of the byte order', (text) => `\ufeff${text}`],
  [
    'fields in another order',
    (text) => rewritten(text, (file) => Object.fromEntries(Object.entries(file).toReversed())),
  ],
  [
    'letters written as escapes',
    (text) => text.replace(/"title": "(.)/, (_, letter: string) => `"title": "${escaped(letter)}`),
  ],
]
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

it.each(OTHER_SPELLINGS)('ask for no notice: %s', (_, change) => {
  const text = fileText(loadSample())
  expect(change(text)).not.toBe(text)
  expect(opened(change(text)).isChanged).toBe(false)
})

it('do not vouch for what is in them: a right check over wrong content is refused', () => {
  const forged = sealed(
    serializeProject(loadSample()).replace('"formatVersion": 1', '"formatVersion": 1,\n  "zoom": 2'),
  )
  expect(parseProject(Buffer.from(forged))).toMatchObject({ ok: false, code: 'invalid', where: { path: 'zoom' } })
})

it('are those of the kept file with a check', async () => {
  const kept = readFileSync(path.join(import.meta.dirname, '../../core/project-file/fixtures/v1-with-check.json'))
  const read = opened(kept.toString())
  expect(read.isChanged).toBe(false)
  expect(kept.equals(await projectBytes(read.project))).toBe(true)
})
