import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { UserError } from '../../core/user-error'
import { createAppLog, loggedCode, loggedFailure, loggedReason, loggedSystem, versionNumbers } from './app-log'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const MARK = 'shelter-in-the-second-street'

it('keeps what happened in order, over two starts', async () => {
  const first = createAppLog<'project:save'>(at('logs'), () => 0)
  first.write({ what: 'refused', channel: 'project:save', code: 'disk-full', ms: 12 })
  first.write({ what: 'slow', channel: 'project:save', ms: 2_500 })
  await first.settled()
  const second = createAppLog<'project:save'>(at('logs'), () => 1_000)
  second.write({ what: 'process-gone', process: 'page', reason: 'oom', exitCode: 5 })
  expect((await second.read()).split('\n').map((line) => JSON.parse(line))).toEqual([
    { at: '1970-01-01T00:00:00.000Z', what: 'refused', channel: 'project:save', code: 'disk-full', ms: 12 },
    { at: '1970-01-01T00:00:00.000Z', what: 'slow', channel: 'project:save', ms: 2_500 },
    { at: '1970-01-01T00:00:01.000Z', what: 'process-gone', process: 'page', reason: 'oom', exitCode: 5 },
  ])
})

it('never grows beyond two files of its size, and loses the oldest first', async () => {
  const log = createAppLog<'a'>(at('logs'), () => 0, 1_000)
  for (let ms = 0; ms < 100; ms++) log.write({ what: 'slow', channel: 'a', ms })
  await log.settled()
  expect((await readdir(at('logs'))).sort()).toEqual(['log-before.txt', 'log.txt'])
  for (const name of await readdir(at('logs'))) expect((await stat(at(`logs/${name}`))).size).toBeLessThanOrEqual(1_000)
  const kept = (await log.read()).split('\n').map((line) => JSON.parse(line).ms)
  expect(kept.at(-1)).toBe(99)
  expect(kept.length).toBeLessThan(40)
  expect(kept).toEqual([...kept].sort((a, b) => a - b))
})

it('holds nothing of what an error says', async () => {
  const parse = (): unknown => {
    try {
      return JSON.parse(`"${MARK}" is not valid`)
    } catch (error) {
      return error
    }
  }
  const errors = [
    parse(),
    new UserError(MARK, `“${MARK}” is gone`, { next: MARK }),
    Object.assign(new Error(MARK), { code: MARK, name: MARK, path: `/${MARK}` }),
    Object.assign(new Error('x'), { stack: `Error: x\n    at ${MARK} (/home/${MARK}/index.js:12:34)` }),
    MARK,
    undefined,
  ]
  const log = createAppLog<'a'>(at('logs'), () => 0)
  for (const error of errors) log.write({ what: 'failed', channel: 'a', ms: 1, ...loggedFailure(error) })
  log.write({ what: 'refused', channel: 'a', code: loggedCode(MARK), ms: 1 })
  log.write({ what: 'process-gone', process: 'other', reason: loggedReason(MARK), exitCode: 1 })
  log.write({
    what: 'start',
    app: versionNumbers(MARK),
    electron: versionNumbers('45.4.1'),
    system: loggedSystem(MARK),
  })
  await log.settled()
  const text = await readFile(at('logs/log.txt'), 'utf8')
  expect(text).not.toContain(MARK)
  expect(text).toContain('"line":12,"column":34')
  expect(text).toContain('[45,4,1]')
  expect(text).toContain('"error":"SyntaxError"')
})

it('that cannot be written is no trouble, and is written again once it can be', async () => {
  await writeFile(at('logs'), 'not a folder')
  const log = createAppLog<'a'>(at('logs'), () => 0)
  log.write({ what: 'slow', channel: 'a', ms: 1 })
  expect(await log.read()).toBe('')
  await rm(at('logs'))
  log.write({ what: 'slow', channel: 'a', ms: 2 })
  expect(await log.read()).toContain('"ms":2')
})

it('holds nothing of before it was cleared, whenever that is written', async () => {
  let now = 10_000
  const log = createAppLog<'a'>(at('logs'), () => now)
  log.write({ what: 'slow', channel: 'a', ms: 1 })
  const clearing = log.clear(async () => {
    await rm(at('logs'), { recursive: true })
    now += 3_000
  })
  log.write({ what: 'slow', channel: 'a', ms: 2 }) // it waits for its turn
  await clearing
  now += 100
  log.write({ what: 'slow', channel: 'a', ms: 3_000 }) // as the clearing itself may be
  log.write({ what: 'slow', channel: 'a', ms: 2_000 })
  await log.settled()
  await expect(readdir(at('logs'))).rejects.toThrow('ENOENT')

  now += 5_000
  log.write({ what: 'slow', channel: 'a', ms: 4_000 })
  expect(await log.read()).toContain('"ms":4000')
  now = 0 // the clock was set
  log.write({ what: 'slow', channel: 'a', ms: 5_000 })
  expect(await log.read()).toContain('"ms":5000')
})
