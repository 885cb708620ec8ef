import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { chosenFile } from './chosen-file'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)

it('takes what the dialog asked about, whatever is there', async () => {
  await writeFile(at('a.pdf'), 'x')
  expect(await chosenFile(at('a.pdf'), ['pdf'])).toBe(at('a.pdf'))
  expect(await chosenFile(at('A.PDF'), ['pdf'])).toBe(at('A.PDF'))
  expect(await chosenFile(at('a.htm'), ['html', 'htm'])).toBe(at('a.htm'))
})

it('adds the extension to a name that is free, and refuses one that nobody was asked about', async () => {
  expect(await chosenFile(at('a'), ['pdf'])).toBe(at('a.pdf'))
  expect(await chosenFile(at('a.briefing'), ['pdf'])).toBe(at('a.briefing.pdf'))
  await writeFile(at('a.pdf'), 'x')
  const refusal = { code: 'exists', message: expect.stringContaining('“a.pdf” is there already. It was not changed.') }
  await expect(chosenFile(at('a'), ['pdf'])).rejects.toMatchObject(refusal)
  await symlink(at('gone'), at('b.pdf'))
  await expect(chosenFile(at('b'), ['pdf'])).rejects.toMatchObject({ code: 'exists' })
})
