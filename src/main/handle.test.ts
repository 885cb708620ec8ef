import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { UserError } from '../core/user-error'
import { createHandling, isOurPage } from './handle'

interface Requests {
  'number:double': (args: { readonly value: number }) => number
}

type Listener = Parameters<IpcMain['handle']>[1]

const OUR_URL = 'app://bundle/index.html'

/** An event with only what the wrapper reads of it. */
function eventFrom(
  url: string,
  change: Readonly<Record<string, unknown>> = {},
  isMainFrame = true,
): IpcMainInvokeEvent {
  const frame = { url, detached: false, parent: null, ...change }
  const sender = { id: 7, mainFrame: isMainFrame ? frame : { ...frame } }
  return { senderFrame: frame, sender } as unknown as IpcMainInvokeEvent
}

function setUp(run: (args: { readonly value: number }) => number | Promise<number>) {
  const listeners = new Map<string, Listener>()
  const logged: string[] = []
  const { handle } = createHandling<Requests>({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    isOurWindow: (id) => id === 7,
    logError: (channel) => logged.push(channel),
  })
  handle('number:double', z.strictObject({ value: z.number() }), run)
  const ask = (event: IpcMainInvokeEvent, ...sent: unknown[]): unknown =>
    listeners.get('number:double')?.(event, ...sent)
  return { ask, logged }
}

const double = ({ value }: { readonly value: number }): number => value * 2

test('a good request gets its value', async () => {
  const { ask, logged } = setUp(double)
  expect(await ask(eventFrom(OUR_URL), { value: 21 })).toEqual({ ok: true, value: 42 })
  expect(logged).toEqual([])
})

test('a window that may ask for some things only is refused the others', async () => {
  const listeners = new Map<string, Listener>()
  const { handle } = createHandling<{ 'some:thing': () => number; 'other:thing': () => number }>({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    isOurWindow: (id, channel) => id === 7 && channel === 'some:thing',
    logError: () => undefined,
  })
  handle('some:thing', z.undefined(), () => 1)
  handle('other:thing', z.undefined(), () => 1)
  const ask = (channel: string) => listeners.get(channel)?.(eventFrom(OUR_URL))
  expect(await ask('some:thing')).toEqual({ ok: true, value: 1 })
  expect(await ask('other:thing')).toMatchObject({ ok: false, code: 'unexpected' })
})

test.each([
  ['no argument', []],
  ['a wrong type', [{ value: '21' }]],
  ['one name too many', [{ value: 21, path: '/etc/passwd' }]],
  ['a second argument', [{ value: 21 }, 1]],
])('a request with %s is refused and not run', async (_name, sent) => {
  let ran = false
  const { ask, logged } = setUp(() => {
    ran = true
    return 0
  })
  expect(await ask(eventFrom(OUR_URL), ...sent)).toMatchObject({ ok: false, code: 'unexpected' })
  expect(ran).toBe(false)
  expect(logged).toEqual(['number:double'])
})

test('a UserError reaches the person with its own words', async () => {
  const { ask, logged } = setUp(() => {
    throw new UserError('disk-full', 'The disk is full. Your file is unchanged. Free some space and save again.')
  })
  expect(await ask(eventFrom(OUR_URL), { value: 1 })).toEqual({
    ok: false,
    code: 'disk-full',
    message: 'The disk is full. Your file is unchanged. Free some space and save again.',
  })
  expect(logged).toEqual([])
})

test('any other error is logged, and its text stays here', async () => {
  const { ask, logged } = setUp(() => Promise.reject(new Error('ENOENT /home/maria/secret.briefing')))
  const reply = await ask(eventFrom(OUR_URL), { value: 1 })
  expect(reply).toMatchObject({ ok: false, code: 'unexpected' })
  expect(JSON.stringify(reply)).not.toContain('maria')
  expect(logged).toEqual(['number:double'])
})

const isOurWindow = (id: number): boolean => id === 7

test('our page is believed', () => {
  expect(isOurPage(eventFrom(OUR_URL), isOurWindow)).toBe(true)
})

test.each([
  ['a page from the web', eventFrom('https://bundle/index.html')],
  ['another host of our scheme', eventFrom('app://other/index.html')],
  ['a host that begins like ours', eventFrom('app://bundle.example.org/')],
  ['a file', eventFrom('file:///bundle/index.html')],
  ['an empty page', eventFrom('about:blank')],
  ['no address', eventFrom('')],
  ['a frame inside the page', eventFrom(OUR_URL, { parent: {} })],
  ['a detached frame', eventFrom(OUR_URL, { detached: true })],
  ['a frame that is not the main one', eventFrom(OUR_URL, {}, false)],
  ['no frame', { ...eventFrom(OUR_URL), senderFrame: null } as IpcMainInvokeEvent],
])('%s is not believed', async (_name, event) => {
  expect(isOurPage(event, isOurWindow)).toBe(false)
  const { ask } = setUp(double)
  expect(await ask(event, { value: 21 })).toMatchObject({ ok: false, code: 'unexpected' })
})

test('a window we did not open is not believed', () => {
  expect(isOurPage(eventFrom(OUR_URL), () => false)).toBe(false)
})

interface Counting {
  'early:note': (args: { readonly value: number }) => void
  'late:note': (args: { readonly value: number }) => void
  'late:total': () => number
}

function setUpLater(handled: readonly (keyof Counting)[] = ['late:note', 'late:total']) {
  const listeners = new Map<string, Listener>()
  const logged: string[] = []
  const noted: number[] = []
  let loads = 0
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const { handle, later } = createHandling<Counting>({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    isOurWindow: () => true,
    logError: (channel) => logged.push(channel),
  })
  const value = z.strictObject({ value: z.number() })
  handle('early:note', value, (args) => void noted.push(args.value))
  const side = later(['late:note', 'late:total'], async (handleLater) => {
    loads += 1
    await arrived
    if (handled.includes('late:note')) handleLater('late:note', value, (args) => void noted.push(args.value))
    if (handled.includes('late:total')) handleLater('late:total', z.undefined(), () => noted.length)
    if (handled.includes('early:note')) handleLater('early:note', value, () => undefined)
    return 'the side'
  })
  const ask = async (channel: keyof Counting, ...sent: unknown[]) =>
    listeners.get(channel)?.(eventFrom(OUR_URL), ...sent)
  return { ask, side, noted, logged, arrive: () => arrive(), loads: () => loads }
}

test('what is asked before its module is loaded waits for it, and is done in the order in which it came', async () => {
  const { ask, side, noted, arrive, loads } = setUpLater()
  expect(loads()).toBe(0)
  const answers = [1, 2, 3].map((value) => ask('late:note', { value }))
  const total = ask('late:total')
  expect(await ask('early:note', { value: 10 })).toEqual({ ok: true, value: undefined }) // does not wait
  expect(side.loaded()).toBeUndefined()
  arrive()
  expect(await total).toEqual({ ok: true, value: 4 })
  await Promise.all(answers)
  expect(noted).toEqual([10, 1, 2, 3])
  expect([side.loaded(), await side.load(), loads()]).toEqual(['the side', 'the side', 1])
  // loaded: begun at once, as any other
  void ask('late:note', { value: 4 })
  expect(noted.at(-1)).toBe(4)
})

test('arguments are checked all the same', async () => {
  const { ask, noted, arrive } = setUpLater()
  arrive()
  expect(await ask('late:note', { value: 'one' })).toMatchObject({ ok: false, code: 'unexpected' })
  expect(noted).toEqual([])
})

test.each([
  { what: 'a listed channel that nothing handles', handled: ['late:note'] },
  { what: 'a handled channel that is not listed', handled: ['late:note', 'late:total', 'early:note'] },
] as const)('$what is an error, and every request says so', async ({ handled }) => {
  const { ask, logged, side, arrive } = setUpLater(handled)
  arrive()
  expect(await ask('late:note', { value: 1 })).toMatchObject({ ok: false, code: 'unexpected' })
  await expect(side.load()).rejects.toThrow('not both')
  expect(logged).toEqual(['late:note'])
})
