import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isSameFile } from './same-file'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  await writeFile(at('niño.briefing'), 'x')
  await writeFile(at('other.briefing'), 'x')
  await mkdir(at('sub'))
  await symlink(at('niño.briefing'), at('link'))
  await symlink(folder, at('sub/up'))
  await link(at('niño.briefing'), at('hard'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name.normalize('NFC'))

it.each([
  ['niño.briefing', true],
  ['sub/../niño.briefing', true],
  ['sub/up/niño.briefing', true],
  ['link', true],
  ['hard', true],
  ['other.briefing', false],
  ['missing.briefing', false],
])('niño.briefing and %s: %s', async (name, same) => {
  expect(await isSameFile(at('niño.briefing'), at(name), 'linux')).toBe(same)
})

it('capitals and the way accents are written make no other file where the system does not tell them apart', async () => {
  const written = path.join(folder, 'NIÑO.briefing'.normalize('NFD'))
  expect(await isSameFile(at('niño.briefing'), written, 'darwin')).toBe(true)
  expect(await isSameFile(at('niño.briefing'), written, 'win32')).toBe(true)
  expect(await isSameFile(at('niño.briefing'), written, 'linux')).toBe(false)
})
