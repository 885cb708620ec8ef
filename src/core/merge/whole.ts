/** A merged project is made whole: what is used is there, and no finding repeats itself. */

import type { Project } from '../model/project'
import { isThere, REFERENCE_FIELDS } from '../model/references'
import type { Finding } from '../model/report'
import { type Changed, RECORD_LISTS } from '../project-file/what-changed'
import type { Question } from './sides'

const ID = /^[a-z]{3}_/

/** @param pools where a record that is missing may be found, the best first */
export function withWhatIsUsed(project: Project, pools: readonly Project[]): Project {
  let whole = project
  for (;;) {
    const missing = missingIn(whole)
    const next = missing.reduce((value, id) => bringBack(value, id, pools), whole)
    if (next === whole) return whole
    whole = next
  }
}

function missingIn(project: Project): readonly string[] {
  const there = new Set<string>([
    ...RECORD_LISTS.flatMap((list) => project[list].map(({ id }): string => id)),
    ...project.plans.flatMap(({ blocks }) => blocks.map(({ id }): string => id)),
    ...project.assets.map(({ hash }): string => hash),
  ])
  const found = new Set<string>()
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      const isReference = (REFERENCE_FIELDS.has(field) && ID.test(value)) || field === 'assetHash'
      if (isReference && !there.has(value)) found.add(value)
    } else if (Array.isArray(value)) for (const entry of value) walk(entry, field)
    else if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) walk(entry, key)
  }
  const { assets: _, ...rest } = project
  walk(rest, '')
  return [...found]
}

function bringBack(project: Project, id: string, pools: readonly Project[]): Project {
  for (const pool of pools) {
    const asset = pool.assets.find(({ hash }) => hash === id)
    if (asset) return { ...project, assets: [...project.assets, asset] }
    if (id.startsWith('blk_')) {
      const plan = pool.plans.find(({ blocks }) => blocks.some((block) => block.id === id))
      if (plan) return withBlock(project, id, plan)
      continue
    }
    for (const list of RECORD_LISTS) {
      const record = pool[list].find((one: { readonly id: string }) => one.id === id)
      if (record) return { ...project, [list]: [...project[list], record] }
    }
  }
  return project
}

/** Into its plan, behind the block that stood before it; with its plan where that is gone as well. */
function withBlock(project: Project, id: string, plan: Project['plans'][number]): Project {
  const inProject = new Set(project.plans.flatMap(({ blocks }) => blocks.map((block): string => block.id)))
  const home = project.plans.find((one) => one.id === plan.id)
  if (home === undefined) {
    const blocks = plan.blocks.filter((block) => !inProject.has(block.id))
    return { ...project, plans: [...project.plans, { ...plan, blocks }] }
  }
  const at = plan.blocks.findIndex((block) => block.id === id)
  const block = plan.blocks[at]
  if (block === undefined) return project
  const before = plan.blocks
    .slice(0, at)
    .map((one) => home.blocks.findIndex((other) => other.id === one.id))
    .filter((place) => place >= 0)
  const blocks = home.blocks.toSpliced((before.at(-1) ?? -1) + 1, 0, block)
  return { ...project, plans: project.plans.map((one) => (one === home ? { ...home, blocks } : one)) }
}

/** The findings of a circle of repetitions, one at least; empty: there is none. */
function circleIn(findings: readonly Finding[]): readonly Finding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const clean = new Set<string>()
  for (const start of findings) {
    const chain: Finding[] = []
    for (let at: Finding | undefined = start; at && !clean.has(at.id); ) {
      const from = chain.indexOf(at)
      if (from >= 0) return chain.slice(from)
      chain.push(at)
      at = at.repeats === null ? undefined : byId.get(at.repeats)
    }
    for (const { id } of chain) clean.add(id)
  }
  return []
}

/** Takes back what closed a circle, until there is none: mine has none of its own. */
export function undoCircles(
  project: Project,
  mine: Project,
  ask: (at: Changed, asked: readonly Question[]) => void,
): Project {
  const ours = new Map(mine.findings.map((finding) => [finding.id, finding.repeats]))
  let findings = project.findings
  for (;;) {
    const circle = circleIn(findings)
    const closing = circle.find(({ id, repeats }) => (ours.get(id) ?? null) !== repeats) ?? circle[0]
    if (closing === undefined) return findings === project.findings ? project : { ...project, findings }
    const known = ours.get(closing.id) ?? null
    const repeats = known === closing.repeats || !isThere(project, known ?? '') ? null : known
    findings = findings.map((one) => (one === closing ? { ...closing, repeats } : one))
    ask({ in: 'findings', id: closing.id }, [
      { shape: 'value', path: ['repeats'], base: undefined, mine: repeats, theirs: closing.repeats, both: undefined },
    ])
  }
}
