/** S01 to S44: what may happen to a save. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import {
  chmod,
  link,
  lstat,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { numbered, numberOf } from '../../../../scripts/crash-loop.mjs'
import { mergeProjects } from '../../../core/merge/merge-projects'
import { makeId } from '../../../core/model/ids'
import type { Project } from '../../../core/model/project'
import { someProject } from '../../../core/project-file/arbitrary-project.for-tests'
import { UserError } from '../../../core/user-error'
import { bundle } from '../../bundle.for-tests'
import { makePdf } from '../../pdf/make-pdf'
import { createBackupRing } from '../backup-ring'
import { plainCodec } from '../codec'
import { realDisk } from '../disk'
import { createDraftStore, draftKey } from '../draft-store'
import { fileText } from '../file-text.for-tests'
import { createVersions } from '../keep-versions'
import type { SaveSupport } from '../project-adapter'
import { createProjectFile, openProjectFile } from '../project-files'
import { writeDurably } from '../write-durably'
import { paragraph, withBlocks } from './export-rows.for-tests'
import { callsOf, type FileCall, failing, failingAfter, type Hook, withHook } from './faults.for-tests'
import { type CheckCase, type Ground, type HeldRow, others, type Row } from './row.for-tests'

const run = promisify(execFile)
const project = someProject()
const named = (title: string): Project => ({ ...project, title })
const textOf = (title: string): string => fileText(named(title))
/** What is said after the rename: the new bytes are there, whether for good is not known. */
const MAY_NOT_LAST = /was written, but the disk reported an error/
const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Nothing but the end of a save: its own temporary file, not the file that is compared before. */
const isWriting =
  (name: string) =>
  (call: FileCall): boolean =>
    call.name === name
const once_ = (name: string, code: string): Hook => failing(code, isWriting(name), 1)

/** A file with “one” in it; saving “two” fails as said, changes nothing, and works once the fault is gone. */
async function expectSaveFails(
  { file, at }: Ground,
  hook: Hook,
  code: string,
  says = /./,
  support: SaveSupport = {},
): Promise<void> {
  const opened = await createProjectFile(file, named('one'), 'anything', support)
  const failed = await withHook(hook, () => opened.save(named('two')).catch((error: unknown) => error))
  if (!(failed instanceof UserError)) throw failed instanceof Error ? failed : new Error('it was saved')
  expect(failed.code).toBe(code)
  expect(failed.message).toContain('“x.briefing”')
  expect(failed.message).toMatch(says)
  expect(failed.next).toMatch(/^\p{Lu}.*[.]$/su)
  expect(await readFile(file, 'utf8')).toBe(textOf('one'))
  expect(await others(path.dirname(at('x')), 'x.briefing')).toEqual([])
  expect(opened.project().title).toBe('one')
  await opened.save(named('two'))
  expect(await readFile(file, 'utf8')).toBe(textOf('two'))
}
const fails = (name: string, hook: () => Hook, code: string, says?: RegExp): CheckCase => ({
  name,
  check: (ground) => expectSaveFails(ground, hook(), code, says),
})

/** There a rename may be refused for a moment; nothing else of Windows is imitated. */
const AS_ON_WINDOWS: SaveSupport = { disk: { ...realDisk, isWindows: true }, needsReadBack: () => false }

async function withSmallDisk(
  ground: Ground,
  megabytes: number,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = ground.at('disk')
  await mkdir(folder)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  try {
    await work(folder)
  } finally {
    await run('umount', ['-l', folder])
  }
}

/** A project of about three megabytes. */
const large = (title: string): Project => {
  const [finding] = project.findings
  if (finding === undefined) throw new Error('the project has no finding')
  const quote = 'Authorities identified fewer victims. '.repeat(78)
  const more = Array.from({ length: 1_000 }, (_, n) => ({
    ...finding,
    id: makeId('fnd', `l-${n}`),
    repeats: null,
    quote,
  }))
  return { ...project, title, findings: [...project.findings, ...more] }
}

async function diskFull(ground: Ground, leftMb: number): Promise<void> {
  await withSmallDisk(ground, 8, async (folder) => {
    const file = path.join(folder, 'x.briefing')
    const opened = await createProjectFile(file, named('one'), 'nothing')
    await writeFile(path.join(folder, 'filler'), new Uint8Array((7.9 - leftMb) * 1024 * 1024)).catch(() => undefined)
    if (leftMb === 0) await writeFile(path.join(folder, 'rest'), new Uint8Array(1024 * 1024)).catch(() => undefined)
    await expect(opened.save(large('two'))).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/“x\.briefing”.*3\.\d MB/),
    })
    expect(await readFile(file, 'utf8')).toBe(textOf('one'))
    expect(await others(folder, 'x.briefing', 'filler', 'rest')).toEqual([])
    await rm(path.join(folder, 'filler'))
    await opened.save(large('two'))
    expect(await readFile(file, 'utf8')).toBe(fileText(large('two')))
  })
}

/** Every call fails in turn with every code: the file holds the old bytes or the new ones, and what is said is true. */
async function everyCallFails({ file, at }: Ground): Promise<void> {
  const opened = await createProjectFile(file, named('a'), 'anything')
  const calls = await callsOf(() => opened.save(named('b')))
  expect(calls.length).toBeGreaterThan(12)
  let title = 'b'
  for (const [nth, name] of calls.entries()) {
    for (const code of ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'ENOENT']) {
      const next = `${nth} ${code}`
      const chosen = (call: FileCall) => call.nth === nth
      const hook = name === 'handle.close' ? failingAfter(code, chosen) : failing(code, chosen)
      const outcome = await withHook(hook, () => opened.save(named(next))).catch((error: unknown) => error)
      const found = await readFile(file, 'utf8')
      const what = `${name} (${nth}) ${code}`
      if (outcome instanceof Error) {
        expect(outcome, what).toBeInstanceOf(UserError)
        expect(outcome.message, what).toContain('“x.briefing”')
        if (MAY_NOT_LAST.test(outcome.message)) title = next
        expect(found, `${what}: said to have failed`).toBe(textOf(title))
      } else {
        expect(found, `${what}: said to be saved`).toBe(textOf(next))
        title = next
      }
      expect(await others(path.dirname(at('x')), 'x.briefing'), what).toEqual([])
    }
  }
}

/** On a volume that is frozen, as a share is that has gone: whoever writes to it waits in the kernel and cannot be ended. */
async function frozenDisk({ at }: Ground): Promise<void> {
  const [image, folder] = [at('image'), at('frozen')]
  await writeFile(image, '')
  await truncate(image, 32 * 1024 * 1024)
  await mkdir(folder)
  await run('mkfs.ext4', ['-q', '-F', image])
  await run('mount', ['-o', 'loop', image, folder])
  const thaw = () => run('fsfreeze', ['-u', folder]).catch(() => undefined) // it may be thawed already
  // whatever becomes of this process, nothing stays frozen
  const guard = spawn('sh', ['-c', 'sleep 30; fsfreeze -u "$0"', folder], { detached: true, stdio: 'ignore' })
  try {
    const file = path.join(folder, 'x.briefing')
    const opened = await createProjectFile(file, named('one'), 'nothing')
    const drafts = createDraftStore(at('drafts'), plainCodec(), Date.now)
    await run('fsfreeze', ['-f', folder])
    let isAnswered = false
    const saving = opened.save(named('two')).finally(() => {
      isAnswered = true
    })
    const key = draftKey(project, file)
    for (let n = 0; n < 20; n++) await drafts.write(key, named(`typed ${n}`), { path: file, stamp: null })
    await createProjectFile(at('elsewhere.briefing'), named('two'), 'nothing')
    expect(isAnswered, 'nothing is said before it is known').toBe(false)
    expect((await drafts.read(key)).draft?.project.title).toBe('typed 19')
    expect(await readFile(file, 'utf8')).toBe(textOf('one'))
    await thaw()
    await saving
    expect(await readFile(file, 'utf8')).toBe(textOf('two'))
  } finally {
    await thaw()
    if (guard.pid !== undefined) process.kill(-guard.pid)
    await run('umount', [folder])
  }
}

async function twoWriters({ file }: Ground): Promise<void> {
  const program = await bundle(path.join(import.meta.dirname, '..', 'crash-loop.for-tests.ts'))
  const sizes = [700_000, 300_000]
  await writeFile(file, numbered(0, 700_000))
  const children = sizes.map((bytes) =>
    spawn(process.execPath, [program, 'durable', file, '0', String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  for (const child of children) child.stdout.on('data', () => undefined) // else it waits once the pipe is full
  try {
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    const until = performance.now() + 1_500
    const seen = new Set<number>()
    while (performance.now() < until) {
      const found = await readFile(file)
      const which = sizes.findIndex((bytes) => numberOf(found, bytes) !== undefined)
      expect(which).not.toBe(-1)
      seen.add(which)
    }
    expect(seen.size).toBe(2)
  } finally {
    await Promise.all(
      children.map((child) => {
        const closed = once(child, 'close')
        child.kill('SIGKILL')
        return closed
      }),
    )
    await rm(path.dirname(program), { recursive: true })
  }
}

/** Shown on the window itself. */
const inWindow = (
  id: string,
  what: string,
  state: string,
  file: string,
  test: string,
  more: Pick<HeldRow, 'also' | 'remains'> = {},
): Row => ({
  id,
  what,
  code: '-',
  state,
  where: 'held',
  file,
  test,
  ...more,
})

export const saveRows: readonly Row[] = [
  {
    id: 'S01',
    what: 'kill -9 at a random moment of a save',
    code: '-',
    state: 'old or new bytes',
    where: 'held',
    file: 'src/node/storage/crash.test.ts',
    test: 'a save leaves a whole version, and never an older one than it said was saved',
    onDemand: 'npm run test:crash -- --kills 1000',
  },
  {
    id: 'S02',
    what: 'power cut',
    code: '-',
    state: 'old or new bytes',
    where: 'held',
    file: 'src/node/storage/after-crash.test.ts',
    test: 'a durable write has left the old bytes or the new ones, and the new ones once it is done',
    onDemand: 'npm run test:power-cut -- --cuts 100',
  },
  {
    id: 'S03',
    what: 'every file call fails in turn with every code',
    code: '-',
    state: 'old bytes and the truth, no temporary file left',
    where: 'unit',
    cases: () => [{ name: 'calls × 8 codes', check: everyCallFails, timeoutMs: 60_000 }],
  },
  {
    id: 'S04',
    what: 'a write takes less than it was given',
    code: 'saved',
    state: 'goes on; nothing twice is an error',
    where: 'unit',
    cases: () => [
      ...(
        [
          ['one byte', () => 1],
          ['half', (length: number) => Math.ceil(length / 2)],
        ] as const
      ).map(([name, some]) => ({
        name,
        check: async ({ file }: Ground) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          let left = 50
          const short: Hook = (call, proceed) => {
            const [bytes, offset, length] = call.args
            if (
              call.name !== 'handle.write' ||
              !(bytes instanceof Uint8Array) ||
              typeof offset !== 'number' ||
              typeof length !== 'number' ||
              left-- <= 0
            )
              return proceed()
            return shortWrite(proceed, call, some(length))
          }
          await withHook(short, () => opened.save(named('two')))
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
        },
      })),
      fails(
        'nothing',
        () => async (call, proceed) => (call.name === 'handle.write' ? { bytesWritten: 0 } : proceed()),
        'write-failed',
        /took less than it was given/,
      ),
    ],
  },
  {
    id: 'S05',
    what: 'disk full',
    code: 'disk-full',
    state: 'old bytes; the needed size is said; works once there is room',
    where: 'unit',
    cases: () => [
      { name: '1 MB left for 3 MB', check: (ground) => diskFull(ground, 1), skip: !isLinuxRoot },
      { name: 'nothing left', check: (ground) => diskFull(ground, 0), skip: !isLinuxRoot },
      fails('said at fsync', () => once_('handle.sync', 'ENOSPC'), 'disk-full'),
      fails(
        'said at close',
        () => {
          let closes = 0
          return failingAfter('ENOSPC', (call) => call.name === 'handle.close' && ++closes === 2)
        },
        'disk-full',
      ),
    ],
    also: [
      { file: 'src/core/keeping/draft-keeper.test.ts', test: 'goes on when the file cannot be saved' },
      { file: 'e2e/saving.spec.ts', test: 'says so, keeps the draft, and saves once there is room' },
    ],
  },
  {
    id: 'S06',
    what: 'a limit on the size of files',
    code: 'disk-full',
    state: 'old bytes',
    where: 'held',
    file: 'src/node/storage/write-durably.test.ts',
    test: 'stopped by a limit on the size of files, keeps the old file',
  },
  {
    id: 'S07',
    what: 'disk full also for drafts',
    code: '-',
    state: 'banner: not protected since',
    where: 'held',
    file: 'e2e/saving.spec.ts',
    test: 'with no room for a draft either: since when nothing is protected, and a way out',
  },
  {
    id: 'S08',
    what: 'read-only folder',
    code: 'read-only',
    state: 'old bytes',
    where: 'held',
    file: 'src/node/storage/write-durably.test.ts',
    test: 'in a read-only folder, says so and changes nothing',
    also: [
      {
        file: 'e2e/trouble.spec.ts',
        test: 'a file and a folder that became read-only: the change stays on screen and is saved elsewhere',
      },
    ],
  },
  {
    id: 'S09',
    what: 'read-only file',
    code: 'write-protected',
    state: 'never replaced in silence',
    where: 'unit',
    cases: () => [
      {
        name: 'mode 444',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          await chmod(file, 0o444)
          await expect(opened.save(named('two'))).rejects.toMatchObject({
            code: 'write-protected',
            message: expect.stringContaining('“x.briefing”'),
          })
          expect(await readFile(file, 'utf8')).toBe(textOf('one'))
          await chmod(file, 0o644)
          await opened.save(named('two'))
        },
      },
    ],
  },
  {
    id: 'S10',
    what: 'quota exceeded',
    code: 'disk-full',
    state: 'as S05',
    where: 'unit',
    cases: () => [fails('EDQUOT', () => once_('handle.write', 'EDQUOT'), 'disk-full')],
  },
  {
    id: 'S11',
    what: 'the folder is gone',
    code: 'gone',
    state: 'not made again in silence',
    where: 'unit',
    cases: () =>
      ['deleted', 'renamed'].map((how) => ({
        name: how,
        check: async ({ at }: Ground) => {
          await mkdir(at('folder'))
          const opened = await createProjectFile(at('folder/x.briefing'), named('one'), 'nothing')
          await (how === 'deleted' ? rm(at('folder'), { recursive: true }) : rename(at('folder'), at('elsewhere')))
          await expect(opened.save(named('two'))).rejects.toMatchObject({
            code: 'gone',
            message: expect.stringContaining('“x.briefing”'),
          })
          expect(await stat(at('folder')).catch(() => undefined)).toBeUndefined()
        },
      })),
  },
  {
    id: 'S12',
    what: 'the drive or share goes in the middle',
    code: 'write-failed',
    state: 'old bytes',
    where: 'unit',
    cases: () => [
      ...['EIO', 'ENOTCONN', 'ESTALE'].flatMap((code) =>
        ['handle.write', 'handle.sync'].map((name) =>
          fails(`${code} at ${name}`, () => once_(name, code), 'write-failed'),
        ),
      ),
      {
        name: 'its calls hang in the kernel: drafts and other files are written meanwhile, and what is said in the end is true',
        check: frozenDisk,
        skip: !isLinuxRoot || !existsSync('/dev/loop-control'),
        timeoutMs: 60_000,
      },
    ],
    also: [
      { file: 'e2e/saving.spec.ts', test: 'it is said, work goes on, and the save counts once it does' },
      { file: 'e2e/saving.spec.ts', test: 'closing while the disk does not answer: leaving keeps the draft' },
    ],
  },
  {
    id: 'S13',
    what: 'rename refused three times, then done',
    code: 'saved',
    state: 'saved, no message',
    where: 'unit',
    cases: () => [
      {
        name: 'EPERM × 3, as on Windows',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing', AS_ON_WINDOWS)
          await withHook(failing('EPERM', isWriting('rename'), 3), () => opened.save(named('two')))
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
        },
      },
    ],
    onOtherSystems: 'with Defender, on Windows',
  },
  {
    id: 'S14',
    what: 'rename refused for ever',
    code: 'busy',
    state: 'temporary file removed; the next save tries again',
    where: 'unit',
    cases: () => [
      {
        name: 'EPERM, as on Windows',
        check: (ground) => expectSaveFails(ground, failing('EPERM', isWriting('rename')), 'busy', /./, AS_ON_WINDOWS),
        timeoutMs: 30_000,
      },
    ],
    onOtherSystems: 'with Defender, on Windows',
  },
  {
    id: 'S15',
    what: 'something stands at the target or at the temporary name',
    code: 'write-failed',
    state: 'what stands there stays',
    where: 'unit',
    cases: () => [
      {
        name: 'a folder at the target',
        check: async ({ file }) => {
          await mkdir(file)
          await expect(createProjectFile(file, project, 'anything')).rejects.toMatchObject({
            code: 'write-failed',
            message: expect.stringContaining('a folder has that name'),
          })
          expect((await stat(file)).isDirectory()).toBe(true)
        },
      },
      {
        name: 'the temporary name is taken',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          await withHook(
            failing('EEXIST', (call) => call.name === 'open' && call.args[1] === 'wx', 2),
            () => opened.save(named('two')),
          )
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
        },
      },
    ],
  },
  {
    id: 'S16',
    what: 'a name of 255 bytes',
    code: 'saved',
    state: 'saved',
    where: 'unit',
    cases: () => [
      {
        name: '255 bytes',
        check: async ({ at }) => {
          const file = at(`${'n'.repeat(246)}.briefing`)
          const opened = await createProjectFile(file, named('one'), 'nothing')
          await opened.save(named('two'))
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
        },
      },
    ],
    onOtherSystems: 'a path of more than 260 characters, on Windows',
  },
  {
    id: 'S17',
    what: 'links and modes',
    code: 'saved',
    state: 'the link and the mode are kept',
    where: 'unit',
    cases: () => [
      {
        name: 'symbolic link, hard link, mode 600',
        check: async ({ at }) => {
          await createProjectFile(at('a'), named('one'), 'nothing')
          await chmod(at('a'), 0o600)
          await symlink(at('a'), at('soft'))
          await link(at('a'), at('hard'))
          const { file } = await openProjectFile(at('soft'))
          await file.save(named('two'))
          expect((await lstat(at('soft'))).isSymbolicLink()).toBe(true)
          expect((await stat(at('a'))).mode & 0o777).toBe(0o600)
          expect(await readFile(at('a'), 'utf8')).toBe(textOf('two'))
          expect(
            await readFile(at('hard'), 'utf8'),
            'a hard link stays with the old bytes: the price of an atomic save',
          ).toBe(textOf('one'))
        },
      },
    ],
  },
  {
    id: 'S18',
    what: 'fsync fails',
    code: 'write-failed',
    state: 'never “saved”; not tried again on the same handle',
    where: 'unit',
    cases: () => [
      fails('EIO', () => once_('handle.sync', 'EIO'), 'write-failed'),
      {
        name: 'of the folder, after the rename',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          let syncs = 0
          const saved = withHook(
            failing('EIO', (call) => call.name === 'handle.sync' && ++syncs === 2),
            () => opened.save(named('two')),
          )
          await expect(saved).rejects.toMatchObject({
            code: 'write-failed',
            message: expect.stringMatching(MAY_NOT_LAST),
          })
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
          // it is known what stands there: no question about somebody else
          expect((await opened.save(named('three'))).isProvenDurable).toBe(true)
          expect(await readFile(file, 'utf8')).toBe(textOf('three'))
        },
      },
    ],
  },
  {
    id: 'S19',
    what: 'crash between backup and rename',
    code: '-',
    state: 'old or new bytes, backup valid',
    where: 'held',
    file: 'src/node/storage/crash.test.ts',
    test: 'between keeping what it replaces and replacing it, the file is whole and every earlier version can be read',
  },
  {
    id: 'S20',
    what: '100 saves asked for at once',
    code: 'saved',
    state: 'the last content; at most 2 writes; every caller told the truth',
    where: 'unit',
    cases: () => [
      {
        name: '100',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          let renames = 0
          const count: Hook = (call, proceed) => {
            if (call.name === 'rename') renames++
            return proceed()
          }
          const all = await withHook(count, () =>
            Promise.all(Array.from({ length: 100 }, (_, n) => opened.save(named(`save ${n}`)))),
          )
          expect(all).toHaveLength(100)
          expect(await readFile(file, 'utf8')).toBe(textOf('save 99'))
          expect(opened.project().title).toBe('save 99')
          expect(renames).toBeLessThanOrEqual(2)
        },
      },
    ],
  },
  {
    id: 'S21',
    what: 'a save fails while a newer one waits',
    code: 'saved',
    state: 'the first is told so, the second is saved',
    where: 'unit',
    cases: () => [
      {
        name: 'the first write fails',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          const [first, second] = await withHook(once_('handle.write', 'EIO'), () =>
            Promise.allSettled([opened.save(named('two')), opened.save(named('three'))]),
          )
          expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled'])
          expect(await readFile(file, 'utf8')).toBe(textOf('three'))
        },
      },
    ],
  },
  {
    id: 'S22',
    what: 'saving while something else runs',
    code: 'saved',
    state: 'one after the other; no deadlock',
    where: 'unit',
    cases: () => [
      {
        name: 'while it is opened and copied',
        check: async ({ file, at }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          const work = Array.from({ length: 10 }, (_, n) => [
            opened.save(named(`save ${n}`)),
            openProjectFile(file),
            createProjectFile(at(`copy ${n}`), opened.project(), 'nothing'),
          ]).flat()
          await Promise.all<unknown>(work)
          expect(await readFile(file, 'utf8')).toBe(textOf('save 9'))
        },
      },
      {
        name: 'while a PDF is made and written, and another version is merged',
        check: async ({ file, at }) => {
          const ring = createBackupRing(at('versions'), plainCodec(), Date.now)
          const versions = createVersions(async () => ring, performance.now)
          const opened = await createProjectFile(file, named('one'), 'nothing', versions.support)
          const exporting = async () => writeDurably(at('x.pdf'), (await makePdf(withBlocks(paragraph('one')))).bytes)
          const merging = async () => {
            await versions.take(named('theirs'), 'before-merge')
            const { project: merged } = mergeProjects(named('one'), named('one'), named('theirs'))
            return opened.save(merged)
          }
          const saves = Array.from({ length: 5 }, (_, n) => opened.save(named(`save ${n}`)))
          await Promise.all<unknown>([exporting(), merging(), ...saves])
          expect(await readFile(file, 'utf8')).toBe(fileText(opened.project()))
          expect((await readFile(at('x.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-')
          expect((await ring.list(project.id)).some(({ reason }) => reason === 'before-merge')).toBe(true)
        },
      },
    ],
  },
  inWindow(
    'S23',
    'window closed during a save; quit; log-off; sleep',
    'flushed in 2 s, or the draft is newer',
    'e2e/saving.spec.ts',
    'quitting with an edit that is not saved yet saves it',
    {
      also: [{ file: 'e2e/saving.spec.ts', test: 'before sleep the file is saved, and when the person logs off' }],
      remains: 'a real sleep: its event, as Electron has it from the system, is sent by the test',
    },
  ),
  inWindow(
    'S24',
    'page killed while typing',
    'at most 1 s lost; the window comes back',
    'e2e/saving.spec.ts',
    'is killed while somebody types: at most a second is lost',
  ),
  inWindow(
    'S25',
    'page out of memory',
    'as S24; opening without pictures is offered',
    'e2e/recovery.spec.ts',
    'a page that had no memory for the pictures comes back without them, and no picture is lost',
  ),
  inWindow(
    'S26',
    'main process killed',
    'the draft is offered on the next start',
    'e2e/recovery.spec.ts',
    'what was typed into a briefing without a file is there after a kill',
  ),
  {
    id: 'S27',
    what: 'draft killed in the middle of being written',
    code: '-',
    state: 'the other slot is used',
    where: 'held',
    file: 'src/node/storage/crash.test.ts',
    test: 'a draft is there, and never older than it was said to be',
  },
  inWindow(
    'S28',
    'a project that ends the page at each opening',
    'the recovery screen opens, not the project',
    'e2e/recovery.spec.ts',
    'a page that crashes comes back with the last words',
  ),
  {
    id: 'S29',
    what: 'two processes save one file',
    code: '-',
    state: 'every read is one of the two',
    where: 'unit',
    cases: () => [{ name: '1.5 s of two sizes', check: twoWriters, timeoutMs: 30_000 }],
  },
  inWindow(
    'S30',
    'second start with the same file',
    'the open window comes to the front',
    'e2e/start.spec.ts',
    'the app opens on it; a second start with another file opens a second window',
  ),
  inWindow(
    'S31',
    'second start with anything else',
    'opens each file, comes to the front or ignores',
    'e2e/start.spec.ts',
    'two files open two windows; switches and long arguments are ignored',
  ),
  {
    id: 'S32',
    what: 'replaced on disk, no edits here',
    code: 'changed-on-disk',
    state: 'reloaded with a notice; undo keeps the old',
    where: 'held',
    file: 'e2e/trouble.spec.ts',
    test: 'a file that another program changed is read again when there are no edits here',
  },
  {
    id: 'S33',
    what: 'replaced on disk, edits elsewhere',
    code: '-',
    state: 'merged, both present',
    where: 'held',
    file: 'e2e/other-writers.spec.ts',
    test: 'changes in different places are merged, both are there, and one undo takes it back',
  },
  {
    id: 'S34',
    what: 'replaced on disk, the same field',
    code: '-',
    state: 'a decision; nothing lost',
    where: 'held',
    file: 'e2e/other-writers.spec.ts',
    test: 'a change in the same field is decided by keyboard, and nothing is merged before',
  },
  {
    id: 'S35',
    what: 'same size and time, other content',
    code: 'changed-on-disk',
    state: 'both versions kept',
    where: 'unit',
    cases: () => [
      {
        name: 'noticed',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          const before = await stat(file)
          await writeFile(file, textOf('two'))
          await utimes(file, before.atime, before.mtime)
          await expect(opened.save(named('ten'))).rejects.toMatchObject({
            code: 'changed-on-disk',
            message: expect.stringMatching(/“x\.briefing”.*Neither version is lost/),
          })
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
          expect(opened.project().title).toBe('one')
        },
      },
    ],
  },
  {
    id: 'S36',
    what: 'touched only',
    code: 'saved',
    state: 'no question',
    where: 'unit',
    cases: () => [
      {
        name: 'another time',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          await utimes(file, new Date(), new Date(Date.now() + 60_000))
          await opened.save(named('two'))
          expect(await readFile(file, 'utf8')).toBe(textOf('two'))
        },
      },
    ],
  },
  {
    id: 'S37',
    what: 'replaced between the check and the rename',
    code: 'changed-on-disk',
    state: 'their version stays in the file',
    where: 'held',
    file: 'src/node/storage/every-failure.test.ts',
    test: 'sees a version that came while it was writing',
    remains: 'the microseconds between the last look and the rename',
  },
  {
    id: 'S38',
    what: 'replaced by bytes that do not open',
    code: 'changed-on-disk',
    state: 'ours kept here, theirs on disk',
    where: 'unit',
    cases: () => [
      {
        name: 'a torn copy',
        check: async ({ file }) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          const torn = textOf('two').slice(0, 500)
          await writeFile(file, torn)
          await expect(opened.save(named('three'))).rejects.toMatchObject({ code: 'changed-on-disk' })
          expect(await readFile(file, 'utf8')).toBe(torn)
        },
      },
    ],
  },
  {
    id: 'S39',
    what: 'a conflict copy appears beside it',
    code: '-',
    state: 'offered; never deleted',
    where: 'held',
    file: 'e2e/other-writers.spec.ts',
    test: 'conflict copies of five services are offered; one is merged, and none is touched',
  },
  {
    id: 'S40',
    what: 'clocks that are wrong',
    code: 'saved',
    state: 'content decides, never time',
    where: 'unit',
    cases: () =>
      [-10, 10].map((years) => ({
        name: `${years} years`,
        check: async ({ file }: Ground) => {
          const opened = await createProjectFile(file, named('one'), 'nothing')
          const other = new Date(Date.now() + years * 365 * 86_400_000)
          await utimes(file, other, other)
          await opened.save(named('two'))
          await writeFile(file, textOf('theirs'))
          await utimes(file, other, other)
          await expect(opened.save(named('three'))).rejects.toMatchObject({ code: 'changed-on-disk' })
          expect(await readFile(file, 'utf8')).toBe(textOf('theirs'))
        },
      })),
    also: [
      {
        file: 'src/node/storage/draft-store.test.ts',
        test: 'one is always the newest or the one before it, however many were written and whichever is damaged',
      },
      { file: 'src/node/storage/thin-backups.test.ts', test: 'keeps the newest ones when the clock jumps by years' },
    ],
  },
  {
    id: 'S41',
    what: 'a lock notice that is stale, from the future, or unreadable',
    code: '-',
    state: 'ignored with a notice',
    where: 'held',
    file: 'e2e/other-writers.spec.ts',
    test: 'who else has the file open is said; a notice that cannot be read is not',
    also: [
      {
        file: 'src/node/storage/notice-file.test.ts',
        test: 'tells one that was left behind by its count alone, whatever its dates say',
      },
      { file: 'src/node/storage/notice-file.test.ts', test: 'one from the future is like any other' },
      { file: 'src/node/storage/notice-file.test.ts', test: 'one that cannot be removed or written is ignored' },
    ],
  },
  {
    id: 'S42',
    what: 'the backup ring is full or cannot be written',
    code: '-',
    state: 'saving works; a warning',
    where: 'held',
    file: 'src/node/storage/keep-versions.test.ts',
    test: 'earlier versions that cannot be kept do not keep anybody from saving',
    also: [
      {
        file: 'e2e/versions.spec.ts',
        test: 'a save whose earlier content cannot be kept is a save, and says so once',
      },
    ],
  },
  {
    id: 'S43',
    what: 'names that differ in case or composition only',
    code: '-',
    state: 'the same project; no second window',
    where: 'held',
    file: 'src/node/storage/same-file.test.ts',
    test: 'capitals and the way accents are written make no other file where the system does not tell them apart',
    onOtherSystems: 'volumes that do not tell capitals apart, or the two ways to write an accent; here the rule alone',
  },
  {
    id: 'S44',
    what: '64 MB saved every 30 s for an hour',
    code: '-',
    state: 'memory returns to its base and a fifth',
    where: 'held',
    file: 'src/node/storage/soak.test.ts',
    test: '20 saves of a project: memory returns to its base and a fifth',
    onDemand: 'npm run test:soak -- --minutes 60',
  },
]

/** The handle takes fewer bytes than it is asked to. */
function shortWrite(proceed: () => Promise<unknown>, call: FileCall, length: number): Promise<unknown> {
  // the arguments are the ones the call goes on with
  ;(call.args as unknown[])[2] = length
  return proceed()
}
