import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SAMPLE_FILE } from '../../scripts/build-sample.mjs'
import { parseProject } from './project-file/parse'
import { serializeProject } from './project-file/serialize'
import { loadSample } from './sample.for-tests'

const bytes = readFileSync(SAMPLE_FILE)

test('the bundled file is what the code makes; run scripts/build-sample.mjs when it is not', () => {
  // Not toBe: on failure it would print both files with their picture.
  expect(bytes.toString('utf8') === serializeProject(loadSample())).toBe(true)
})

test('the bundled file opens as it would in the app', () => {
  const parsed = parseProject(bytes)
  expect(parsed).toMatchObject({ ok: true })
  if (parsed.ok) expect(serializeProject(parsed.project) === bytes.toString('utf8')).toBe(true)
})
