// Our PDF against other programs on equal content: the words, six figures (the same SVG) and the table of 31 rows of the sample, and the same many times.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'
import { equalContent, html, pdfmakeDefinition, plainBlocks, typstSource } from './peers/content.mjs'
import { median, pairedRatio } from './stats.mjs'

const HERE = path.join(import.meta.dirname, 'peers')
const SIZES = [
  { name: 'short', times: 1, rounds: 5 },
  { name: 'long', times: 18, rounds: 1 },
]

/** @param {{ sample: string, folder: string }} options */
export async function peers({ sample, folder }) {
  const engineFile = await builtEngine(path.join(folder, 'engine'))
  const core = await import(pathToFileURL(engineFile).href)
  const parsed = core.parseProject(readFileSync(sample))
  if (!parsed.ok) throw new Error(parsed.message)
  const { project } = parsed
  const { briefing } = core.assemble({ project, plan: project.plans[0], language: project.languages[0] })
  const typst = installTypst()
  const rows = []
  for (const { name, times, rounds } of SIZES) {
    const content = equalContent(briefing, times)
    const at = path.join(folder, name)
    mkdirSync(at, { recursive: true })
    const runs = await programs({ core, engineFile, content, at, typst })
    rows.push(...(await measured(name, runs, rounds, { core, content })))
  }
  return rows
}

/** What stands on a line of the report: a command, or why there is none. */
async function programs(
  /** @type {{ core: any, engineFile: string, content: any, at: string, typst: string | undefined }} */ {
    core,
    engineFile,
    content,
    at,
    typst,
  },
) {
  const { tools, fonts } = core.createPdfEngine()
  const made = new Map()
  const svgOf = (/** @type {any} */ { chart, alt }) => {
    const key = JSON.stringify(chart)
    const known =
      made.get(key) ?? core.toSvg(core.drawSpec(chart, 613, tools), { title: '', description: alt, language: 'en' })
    made.set(key, known)
    return known
  }
  const blocks = plainBlocks(content, svgOf)
  const file = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(path.join(at, name), text)
    return path.join(at, name)
  }
  for (const block of blocks) if (block.kind === 'figure') file(block.file, block.svg)
  const page = file('page.html', html(blocks, content.language, fonts.Serif))
  const out = (/** @type {string} */ name) => path.join(at, `${name}.pdf`)
  const node = (/** @type {string} */ script, /** @type {string[]} */ ...args) => [
    process.execPath,
    path.join(HERE, script),
    ...args,
  ]
  const main = file('main.typ', typstSource(blocks, content.language))
  const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(isInstalled)
  const fontFiles = Object.values(fonts.Serif)
  return [
    {
      name: 'ours, a cold process',
      pdf: out('ours'),
      command: node('ours.mjs', engineFile, file('briefing.json', JSON.stringify(content)), out('ours')),
    },
    {
      name: 'bare pdfmake',
      pdf: out('pdfmake'),
      command: node(
        'pdfmake.mjs',
        file('definition.json', JSON.stringify(pdfmakeDefinition(blocks))),
        file('fonts.json', JSON.stringify({ Serif: fonts.Serif })),
        out('pdfmake'),
      ),
    },
    {
      name: 'Typst in Node',
      pdf: out('typst'),
      command:
        typst &&
        node('typst.mjs', typst, at, main, JSON.stringify(fontFiles.map((font) => path.dirname(font))), out('typst')),
    },
    {
      name: 'WeasyPrint',
      pdf: out('weasyprint'),
      command: isInstalled('weasyprint')
        ? ['weasyprint', '-q', '--pdf-variant', 'pdf/ua-1', page, out('weasyprint')]
        : undefined,
    },
    {
      name: 'headless Chromium',
      pdf: out('chromium'),
      command: chromium && [
        chromium,
        '--headless',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        `--user-data-dir=${path.join(at, 'chromium')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${out('chromium')}`,
        `file://${page}`,
      ],
    },
  ]
}

/** In turn, so that a busy moment hits all of them. */
async function measured(
  /** @type {string} */ size,
  /** @type {Awaited<ReturnType<typeof programs>>} */ runs,
  /** @type {number} */ rounds,
  /** @type {{ core: any, content: any }} */ { core, content },
) {
  const wall = new Map()
  const cpu = new Map()
  const note = (/** @type {Map<string, number[]>} */ map, /** @type {string} */ name, /** @type {number} */ value) =>
    map.set(name, [...(map.get(name) ?? []), value])
  const engine = core.createPdfEngine()
  await core.makePdf(content, { engine })
  for (let round = -1; round < rounds; round++) {
    for (const { name, command } of runs) {
      if (!command) continue
      const [program = '', ...args] = command
      const start = performance.now()
      const { status, stderr, error } = spawnSync(
        '/usr/bin/env',
        ['bash', '-c', 'TIMEFORMAT="cpu %U %S"; time "$@" >/dev/null', 'run', program, ...args],
        { encoding: 'utf8' },
      )
      if (status !== 0) throw new Error(`${name} failed: ${error ?? stderr}`)
      const [, user = '', system = ''] = stderr.match(/^cpu ([\d.]+) ([\d.]+)$/m) ?? []
      if (round < 0) continue // the file cache is warm for all
      note(wall, name, performance.now() - start)
      note(cpu, name, (Number(user) + Number(system)) * 1000)
    }
    const start = performance.now()
    const began = process.cpuUsage()
    await core.makePdf(content, { engine })
    const spent = process.cpuUsage(began)
    if (round < 0) continue
    note(wall, 'ours, warm', performance.now() - start)
    note(cpu, 'ours, warm', (spent.user + spent.system) / 1000)
  }
  const ours = runs[0]?.name ?? ''
  const lines = runs.map(({ name, command, pdf }) => {
    if (!command) return [`${size}: ${name}`, 'not installed here']
    return [`${size}: ${name}`, figures(name, pdf)]
  })
  function figures(/** @type {string} */ name, /** @type {string | undefined} */ pdf) {
    const ms = (/** @type {Map<string, number[]>} */ map) => median(map.get(name) ?? []).toFixed(0)
    const ratio = pairedRatio(cpu.get(ours) ?? [], cpu.get(name) ?? []).toFixed(2)
    return `${ms(wall)} ms, ${ms(cpu)} ms of the processor, ours ${ratio} of that${pdf ? `; ${facts(pdf)}` : ''}`
  }
  return [...lines, [`${size}: ours, warm`, figures('ours, warm', undefined)]]
}

/** @type {import('node:child_process').ExecFileSyncOptionsWithStringEncoding} Of warnings about a peer's file nothing is shown. */
const QUIET = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }

/** What can be read off the file, where Poppler is installed. */
function facts(/** @type {string} */ pdf) {
  const kb = `${(readFileSync(pdf).length / 1024).toFixed(0)} kB`
  if (!isInstalled('pdfinfo')) return kb
  const info = execFileSync('pdfinfo', [pdf], QUIET)
  const of = (/** @type {string} */ what) => info.match(new RegExp(`^${what}: *(.*)$`, 'm'))?.[1] ?? '–'
  const claims =
    /pdfuaid/.test(readFileSync(pdf, 'latin1')) || /pdfuaid/.test(execFileSync('pdfinfo', ['-meta', pdf], QUIET))
  return `${kb}, ${of('Pages')} pages, tagged: ${of('Tagged')}, says PDF/UA: ${claims ? 'yes' : 'no'}`
}

const isInstalled = (/** @type {string} */ program) => spawnSync('which', [program]).status === 0

/** Into the cache, once; undefined: it cannot be had here. @returns {string | undefined} the module */
function installTypst() {
  const into = path.join(ROOT, '.cache', 'bench-peers')
  const module = path.join(into, 'node_modules', '@myriaddreamin', 'typst-ts-node-compiler')
  if (!existsSync(module)) {
    mkdirSync(into, { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(HERE, file), path.join(into, file))
    if (spawnSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: into, stdio: 'ignore' }).status !== 0)
      return undefined
  }
  try {
    createRequire(import.meta.url)(module)
    return module
  } catch {
    return undefined
  }
}

/** As the command line is built: small packages inside, pdfmake outside. @param {string} outDir */
async function builtEngine(outDir) {
  const entry = [
    'core/project-file/parse.ts',
    'core/briefing/assemble.ts',
    'core/charts/draw-spec.ts',
    'core/recorder/to-svg.ts',
    'node/cli/short-lived.ts',
    'node/pdf/make-pdf.ts',
  ]
  const source = entry.map((file) => `export * from ${JSON.stringify(path.join(ROOT, 'src', file))}`).join('\n')
  const into = path.join(ROOT, '.cache', 'bench-engine') // below node_modules of this checkout, which it loads pdfmake from
  await build({
    configFile: path.join(ROOT, 'vite.cli.config.ts'),
    logLevel: 'error',
    plugins: [
      {
        name: 'one-entry',
        resolveId: (id) => (id === 'engine' ? id : undefined),
        load: (id) => (id === 'engine' ? source : undefined),
      },
    ],
    build: { outDir: into, rollupOptions: { input: { engine: 'engine' } } },
  })
  mkdirSync(outDir, { recursive: true })
  return path.join(into, 'engine.js')
}
