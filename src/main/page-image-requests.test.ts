import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { IpcMain } from 'electron'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportToken, Requests } from '../ipc/contract'
import { sha256 } from '../node/storage/read-limited'
import { createHandling } from './handle'
import { createFinishedExports } from './open-files'
import { handlePageImageRequests } from './page-image-requests'

const WINDOW = 7
const PDF = Buffer.from('%PDF-1.7 in place of one')
const PNG = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-page-images-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function exported(pageCount: number) {
  const file = path.join(folder, 'A briefing.pdf')
  await writeFile(file, PDF)
  const finished = createFinishedExports()
  const token = finished.add(WINDOW, {
    file,
    pageCount,
    byteLength: PDF.length,
    sha256: sha256(PDF),
    proof: null,
  })
  const listeners = new Map<string, Parameters<IpcMain['handle']>[1]>()
  const { handle } = createHandling<Requests>({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    isOurWindow: () => true,
    logError: () => undefined,
  })
  handlePageImageRequests(handle, finished)
  const frame = { url: 'app://bundle/index.html', detached: false, parent: null }
  const ask = (channel: keyof Requests, args: object, windowId = WINDOW): unknown =>
    listeners.get(channel)?.({ senderFrame: frame, sender: { id: windowId, mainFrame: frame } } as never, args)
  const save = (args: object) => ask('export:save-page-image', { token, page: 1, png: PNG, replace: false, ...args })
  return { file, token, ask, save }
}

test('the PDF comes back as it was written, with the names that are taken', async () => {
  const { ask, token } = await exported(12)
  await writeFile(path.join(folder, 'A briefing-page-03.png'), 'mine')
  await writeFile(path.join(folder, 'A briefing-page-3.png'), 'not of a PDF with 12 pages')
  const answer = await ask('export:pages-to-draw', { token })
  expect(answer).toMatchObject({ ok: true, value: { there: ['A briefing-page-03.png'] } })
  expect(answer).toHaveProperty('value.bytes', new Uint8Array(PDF))
})

test.each([
  ['longer', `${PDF} and more`],
  ['of the same length', PDF.toString().replace('one', 'two')],
])('a PDF that is another by now, %s, is not drawn', async (_which, text) => {
  const { ask, token, file } = await exported(1)
  await writeFile(file, text)
  expect(await ask('export:pages-to-draw', { token })).toMatchObject({ ok: false, code: 'changed-on-disk' })
})

test('a picture is written beside the PDF; one that is there is replaced only when that is said', async () => {
  const { save } = await exported(10)
  const name = 'A briefing-page-01.png'
  const there = path.join(folder, name)
  expect(await save({})).toEqual({ ok: true, value: name })
  expect((await readFile(there)).equals(PNG)).toBe(true)

  await writeFile(there, 'mine')
  expect(await save({})).toMatchObject({ ok: false, code: 'exists', message: expect.stringContaining(`“${name}”`) })
  expect(await readFile(there, 'utf8')).toBe('mine')
  expect(await save({ replace: true })).toMatchObject({ ok: true })
  expect((await readFile(there)).equals(PNG)).toBe(true)
})

test.each([
  ['a page the PDF does not have', { page: 3 }],
  ['page 0', { page: 0 }],
  ['what is no PNG', { png: Buffer.from('MZ') }],
  ['a token nobody gave', { token: 'another' as ExportToken }],
])('%s is not written', async (_what, args) => {
  const { save } = await exported(2)
  expect(await save(args)).toMatchObject({ ok: false })
  expect(await readdir(folder)).toEqual(['A briefing.pdf'])
})

test('another window has no say in it', async () => {
  const { ask, token } = await exported(1)
  expect(await ask('export:pages-to-draw', { token }, WINDOW + 1)).toMatchObject({ ok: false, code: 'not-open' })
})
