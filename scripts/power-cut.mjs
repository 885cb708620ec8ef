// npm run test:power-cut -- [--cuts 10] [--seed 1]: takes the power away in the middle of saving, on real file systems in image files.
// Needs Linux, root, loop devices and mkfs; what is missing is said. Writing in place is the control and has to lose something.
import { constants, existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle-program.mjs'
import { killAtWork, numbered, numberOf, seeded } from './crash-loop.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'

const BYTES = 2_000_000
const IMAGE_MB = 400
/** The request that shuts a file system down, and its two ways: with and without writing the journal first. */
const SHUTDOWN = { request: 0x8004587d, flush: 1, drop: 2 }
const MAKE = /** @type {const} */ ({ ext4: ['mkfs.ext4', '-q', '-F'], xfs: ['mkfs.xfs', '-q', '-f'] })

/** @param {string} program @param {readonly string[]} args */
async function must(program, args) {
  const { code, output } = await run(program, args, { output: 'keep' })
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${output}`)
}

/** @param {string} program */
const has = async (program) => (await run('which', [program], { output: 'keep' })).code === 0

/** @returns {Promise<string[]>} */
async function missing() {
  if (process.platform !== 'linux') return ['Linux']
  const canRead = (/** @type {string} */ file) =>
    access(file, constants.R_OK | constants.W_OK).then(
      () => true,
      () => false,
    )
  return [
    ...(process.getuid?.() === 0 ? [] : ['root']),
    ...((await canRead('/dev/loop-control')) ? [] : ['loop devices']),
    ...((await has('mkfs.ext4')) || (await has('mkfs.xfs')) ? [] : ['mkfs.ext4 or mkfs.xfs']),
    ...((await has('xfs_io')) || (await has('python3')) ? [] : ['xfs_io or python3']),
  ]
}

/** @param {string} mounted @param {boolean} flush */
async function cutPower(mounted, flush) {
  if (await has('xfs_io')) return must('xfs_io', ['-x', '-c', flush ? 'shutdown -f' : 'shutdown', mounted])
  const code =
    'import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1],os.O_RDONLY),int(sys.argv[2]),struct.pack("I",int(sys.argv[3])))'
  const flag = flush ? SHUTDOWN.flush : SHUTDOWN.drop
  return must('python3', ['-c', code, mounted, String(SHUTDOWN.request), String(flag)])
}

/** @typedef {{ cuts: number, corrupt: number, lost: number, saved: number }} Cuts */

/**
 * @param {object} options
 * @param {string} options.program
 * @param {keyof typeof MAKE} options.system
 * @param {'durable' | 'in-place'} options.mode
 * @param {number} options.cuts
 * @param {number} options.seed
 * @param {string} options.folder
 * @returns {Promise<Cuts>}
 */
async function cutLoop({ program, system, mode, cuts, seed, folder }) {
  const image = path.join(folder, `${system}-${mode}.img`)
  const mounted = path.join(folder, `${system}-${mode}`)
  const file = path.join(mounted, 'a.briefing')
  await must('truncate', ['-s', `${IMAGE_MB}M`, image])
  const [make, ...flags] = MAKE[system]
  await must(make, [...flags, image])
  await mkdir(mounted)
  const mount = () => must('mount', ['-o', 'loop', image, mounted])
  const unmount = () => must('umount', [mounted])
  const random = seeded(seed)
  const result = { cuts, corrupt: 0, lost: 0, saved: 0 }
  let next = 1
  await mount()
  try {
    await writeFile(file, numbered(0, BYTES))
    await must('sync', ['-f', mounted])
    for (let cut = 0; cut < cuts; cut++) {
      const power = () => cutPower(mounted, cut % 2 === 1)
      const last = await killAtWork(program, [mode, file, String(next), String(BYTES)], 30 + random() * 120, power)
      await unmount()
      await mount()
      result.saved += last - next + 1
      const found = numberOf(await readFile(file).catch(() => new Uint8Array()), BYTES)
      if (found === undefined) {
        result.corrupt++
        await writeFile(file, numbered(last, BYTES))
        await must('sync', ['-f', mounted])
      } else if (found < last) result.lost++
      next = Math.max(last, found ?? 0) + 1
    }
  } finally {
    await unmount()
    await rm(image, { force: true })
  }
  return result
}

await runMain(async () => {
  const { values } = parseArgs({ options: { cuts: { type: 'string' }, seed: { type: 'string' } } })
  const cuts = Number(values.cuts ?? 10)
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  if (!Number.isInteger(cuts) || cuts < 1 || !Number.isInteger(seed)) {
    throw new SetupError('--cuts and --seed take whole numbers.')
  }
  const lacking = await missing()
  if (lacking.length > 0) {
    console.log(`No power was cut: this needs ${lacking.join(', ')}.`)
    return 0
  }
  const program = await bundle(path.join(ROOT, 'src/node/storage/crash-loop.for-tests.ts'))
  const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-power-'))
  /** @type {Record<string, Cuts>} */
  const table = {}
  let failures = 0
  try {
    for (const system of /** @type {const} */ (['ext4', 'xfs'])) {
      const [make] = MAKE[system]
      if (!(await has(make)) || !existsSync('/dev/loop-control')) {
        console.log(`${system} was left out: ${make} is missing.`)
        continue
      }
      const durable = await cutLoop({ program, system, mode: 'durable', cuts, seed, folder })
      const control = await cutLoop({ program, system, mode: 'in-place', cuts: Math.min(cuts, 10), seed, folder })
      table[system] = durable
      table[`${system}, in place (control)`] = control
      if (durable.corrupt + durable.lost > 0 || control.corrupt + control.lost === 0) failures++
    }
  } finally {
    await rm(path.dirname(program), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
  console.log(`seed ${seed}`)
  console.table(table)
  if (failures > 0) console.error('Something was lost that must not be, or the control lost nothing.')
  return failures === 0 ? 0 : 1
})
