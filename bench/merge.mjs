// Two versions of a project with 5,000 findings and 5,000 activities that differ in 500 records, a hundred of them in both: how long until
// they are one, until all that is open is answered, and until what differs is listed. Goal: a merge within 1 s.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'
import { largeProject } from './large-project.mjs'
import { projectIn } from './sample-project.mjs'
import { median, ms, quantile } from './stats.mjs'

/** @param {{ sample: string, folder: string, rounds: number }} options */
export async function merging({ sample, folder, rounds }) {
  const { mergeProjects, decideAll, answerRest, compareProjects } = await built(path.join(folder, 'merge-built'))
  const base = projectIn(largeProject(sample))
  const mine = edited(base, 0, 300, 'Mine')
  const theirs = edited(base, 200, 500, 'Theirs')
  const [merges, answers, lists] = [[], [], []]
  let decisions = 0
  for (let round = 0; round < rounds; round++) {
    let at = performance.now()
    const merged = mergeProjects(base, mine, theirs)
    merges.push(performance.now() - at)
    decisions = merged.decisions.length
    at = performance.now()
    decideAll(merged, answerRest(merged.decisions, new Map(), 'theirs'), [theirs, mine])
    answers.push(performance.now() - at)
    at = performance.now()
    compareProjects(mine, theirs)
    lists.push(performance.now() - at)
  }
  const row = (/** @type {string} */ what, /** @type {number[]} */ times) => [
    [`${what}, median`, ms(median(times))],
    [`${what}, p95`, ms(quantile(times, 0.95))],
  ]
  return [
    ['decisions', String(decisions)],
    ...row('Merge', merges),
    ...row('All theirs for the rest', answers),
    ...row('What differs, listed', lists),
  ]
}

/** Every other one of the records is a finding. */
function edited(
  /** @type {any} */ base,
  /** @type {number} */ from,
  /** @type {number} */ to,
  /** @type {string} */ by,
) {
  const changed = (/** @type {any[]} */ list, /** @type {string} */ field) =>
    list.map((record, at) =>
      at >= from / 2 && at < to / 2
        ? { ...record, [field]: { ...record[field], en: `${by} wrote number ${at} anew.` } }
        : record,
    )
  return { ...base, findings: changed(base.findings, 'statement'), activities: changed(base.activities, 'title') }
}

async function built(/** @type {string} */ outDir) {
  const entry = path.join(outDir, 'entry.js')
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'merge-entry' ? '\0merge-entry' : undefined),
        load: (id) =>
          id === '\0merge-entry'
            ? ['merge/merge-projects', 'merge/decide-all', 'compare/compare-projects']
                .map((file) => `export * from ${JSON.stringify(path.join(ROOT, 'src', 'core', file))}`)
                .join('\n')
            : undefined,
      },
    ],
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rolldownOptions: { input: 'merge-entry', output: { entryFileNames: 'entry.js' } },
    },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(entry).href)
}
