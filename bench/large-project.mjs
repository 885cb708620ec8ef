// The sample with as many findings and activities as a project holds. Findings are spread over the editions, so that the list is long and
// the briefing is not; activities are those of the sample over and over, on other days.
import { readFileSync } from 'node:fs'

const MOST = 5_000

/** @param {string} sample path of the sample's file @returns {string} the text of a project file */
export function largeProject(sample) {
  const project = JSON.parse(readFileSync(sample, 'utf8'))
  const inner = project.project ?? project
  const { findings, activities, editions } = inner
  const width = String(MOST).length
  const filled = (/** @type {any[]} */ list, /** @type {(record: any, at: number) => any} */ make) => [
    ...list,
    ...Array.from({ length: MOST - list.length }, (_, at) => make(list[at % list.length], at + 1)),
  ]
  const number = (/** @type {number} */ at) => String(at).padStart(width, '0')
  inner.findings = filled(findings, (finding, at) => ({
    ...finding,
    id: `fnd_large-${number(at)}`,
    editionId: editions[at % editions.length].id,
    order: findings.length + at,
    statement: { en: `Point ${at} of the report: shelters, courts and police worked on cases of this kind.` },
    label: {},
  }))
  inner.activities = filled(activities, (activity, at) => ({
    ...activity,
    id: `act_large-${number(at)}`,
    title: { en: `Activity ${at} with the ministry` },
    date: `20${10 + (at % 10)}-0${1 + (at % 9)}`,
    end: null,
    answers: activity.answers.slice(0, 1),
  }))
  for (const list of ['findings', 'activities'])
    inner[list].sort((/** @type {any} */ a, /** @type {any} */ b) => (a.id < b.id ? -1 : 1))
  return `${JSON.stringify(project, null, 2)}\n`
}
