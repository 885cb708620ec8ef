/**
 * What differs between two versions of a project, record by record, field by field and word by word: for the screen, for `diff`, for the
 * list of earlier versions and for the page that can be saved. Figures by what they show: `compare-figures.ts`.
 */
import type { Language } from '../model/language'
import { LANGUAGES } from '../model/language'
import type { Project } from '../model/project'
import type { Finding } from '../model/report'
import { fieldInWords } from '../project-file/place'
import { type Change, changesBetween, isSameValue } from '../project-file/what-changed'
import { describedName } from './described-name'
import { diffUnits, type Part } from './diff-units'
import { keptPlaces } from './kept-places'
import { isProse, type Reader, readerOf, scopeLike, unitsOf } from './units'

export interface ComparedField {
  /** What the field is called: “statement”, “alternative text, mode”. */
  readonly field: string
  /** Undefined: what changed is not words (the data of an image). */
  readonly parts: readonly Part[] | undefined
}

export const COMPARED_KINDS = ['added', 'removed', 'changed', 'moved'] as const
export type ComparedKind = (typeof COMPARED_KINDS)[number]

export interface ComparedRecord {
  readonly in: Change['in']
  /** `moved`: nothing but its place is another. One that was edited and moved is `changed`, with a place. */
  readonly kind: ComparedKind
  readonly id: string
  /** Empty when the record has none. */
  readonly name: string
  /** What differs; of a record that only one version has, all that it says. */
  readonly fields: readonly ComparedField[]
  /** Undefined: it was not moved. `behind`: the name of what stands before it now, null: it is the first. */
  readonly place?: { readonly behind: string | null }
}

/** From `from` to `to`. Empty: they are the same project. In the order of the model's lists. */
export function compareProjects(from: Project, to: Project): readonly ComparedRecord[] {
  const changes = changesBetween(from, to)
  if (changes.length === 0) return []
  const now = scopeLike(to)
  const [before, after] = [readerOf(scopeLike(from, now.plan.id, now.language)), readerOf(now)]
  const moves = new Map([...movedBlocks(from, to, after), ...movedFindings(from, to, after)])
  const [old, fresh] = [recordFinder(from), recordFinder(to)]
  const crossed = new Set(changes.filter((one) => one.in === 'blocks' && one.kind === 'removed').map(({ id }) => id))
  const cameFrom = new Set(changes.filter((one) => one.in === 'blocks' && one.kind === 'added').map(({ id }) => id))
  const told = new Set<string>(changes.filter((one) => one.in === 'blocks').map(({ id }) => id))
  const onlyMoved = to.plans.flatMap(({ blocks }) =>
    blocks.flatMap((block): ComparedRecord[] => {
      const place = told.has(block.id) ? undefined : moves.get(block.id)
      if (place === undefined) return []
      return [{ in: 'blocks', kind: 'moved', id: block.id, name: nameOfRecord(block, after), fields: [], place }]
    }),
  )
  const records = changes.flatMap((change): ComparedRecord[] => {
    const { in: list, id } = change
    // from one briefing to another it is gone here and new there: told once, where it is now
    const isCrossing = list === 'blocks' && crossed.has(id) && cameFrom.has(id)
    if (isCrossing && change.kind === 'removed') return []
    const [was, is] = [old(change, isCrossing), fresh(change, isCrossing)]
    const name = nameOfRecord(is ?? was, is === undefined ? before : after)
    if (change.kind !== 'changed' && !isCrossing) {
      const side = change.kind === 'added' ? is : was
      const fields = fieldsOf(change.kind === 'added' ? undefined : was, change.kind === 'added' ? is : undefined)
      const told = fields.filter((field) => !isSilent(list, field) && !isEmpty(fieldOf(side, field)))
      return [
        { in: list, kind: change.kind, id, name, fields: told.flatMap((f) => compared(f, was, is, before, after)) },
      ]
    }
    const differing = change.kind === 'changed' ? change.fields : fieldsOf(was, is)
    const fields = differing
      .filter((field) => field !== 'blocks' && !(list === 'findings' && field === 'order'))
      .flatMap((field) => compared(field, was, is, before, after))
    const place = moves.get(id)
    if (fields.length === 0 && place === undefined) return []
    return [{ in: list, kind: fields.length > 0 ? 'changed' : 'moved', id, name, fields, ...(place ? { place } : {}) }]
  })
  const images = records.findIndex((one) => one.in === 'assets')
  return records.toSpliced(images < 0 ? records.length : images, 0, ...onlyMoved)
}

type Find = (change: Change, anywhere: boolean) => unknown
function recordFinder(project: Project): Find {
  const lists = new Map<string, ReadonlyMap<string, unknown>>()
  const indexed = (key: string, list: readonly object[]): ReadonlyMap<string, unknown> => {
    const known = lists.get(key)
    if (known) return known
    const made = new Map(list.map((one) => ['id' in one ? String(one.id) : 'hash' in one ? String(one.hash) : '', one]))
    lists.set(key, made)
    return made
  }
  return (change, anywhere) => {
    if (change.in === 'project') return project
    if (change.in !== 'blocks') return indexed(change.in, project[change.in]).get(change.id)
    const plans = anywhere ? project.plans : project.plans.filter(({ id }) => id === change.plan)
    return indexed(
      anywhere ? 'blocks' : `blocks ${change.plan}`,
      plans.flatMap(({ blocks }) => blocks),
    ).get(change.id)
  }
}

/** A record without a name of its own is called by what it is about. */
function nameOfRecord(record: unknown, { nameOf, scope }: Reader): string {
  const own = describedName(record, scope.language)
  if (own !== '' || typeof record !== 'object' || record === null) return own
  const about = ['figureId', 'mediaId', 'countryId', 'editionId'].map((field) => fieldOf(record, field))
  return about
    .map((id) => (typeof id === 'string' ? nameOf(id) : ''))
    .filter((name) => name !== '')
    .join(', ')
}

const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null
    ? new Map<string, unknown>(Object.entries(record)).get(field)
    : undefined

function fieldsOf(was: unknown, is: unknown): readonly string[] {
  const names = [was, is].flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []))
  return [...new Set(names)].filter((name) => !isSameValue(fieldOf(was, name), fieldOf(is, name)))
}

/** What says nothing about a record that came or went. */
const isSilent = (list: Change['in'], field: string): boolean =>
  field === 'id' || field === 'blocks' || field === 'base64' || (list === 'findings' && field === 'order')

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.values(value).every(isEmpty))

/** All that a record says, field by field. */
export function wholeRecord(
  record: unknown,
  reader: Reader,
): readonly { readonly field: string; readonly text: string }[] {
  const told = fieldsOf(undefined, record).filter(
    (field) => !['id', 'blocks', 'base64'].includes(field) && !isEmpty(fieldOf(record, field)),
  )
  return told
    .flatMap((field) => compared(field, undefined, record, reader, reader))
    .flatMap(({ field, parts }) => {
      const text = (parts ?? [])
        .map((part) => part.text)
        .join('')
        .trim()
      return text === '' ? [] : [{ field, text }]
    })
}

/** One field, or several where it has parts with names of their own. */
function compared(field: string, was: unknown, is: unknown, before: Reader, after: Reader): readonly ComparedField[] {
  const leaf = (names: readonly string[], a: unknown, b: unknown): readonly ComparedField[] => {
    if (isSameValue(a, b)) return []
    const said = names.map(fieldInWords).join(', ')
    const [last = ''] = names.slice(-1)
    if (last === 'base64') return [{ field: said, parts: undefined }]
    if (hasNamedParts(a) || hasNamedParts(b)) {
      const parts = [...new Set([a, b].flatMap((one) => (hasNamedParts(one) ? Object.keys(one) : [])))]
      // one language says what the field says; of several each is named
      const isOneText = parts.every(isLanguage) && parts.length === 1 && before.scope.project.languages.length === 1
      return parts.flatMap((part) => leaf(isOneText ? names : [...names, part], fieldOf(a, part), fieldOf(b, part)))
    }
    return [{ field: said, parts: diffUnits(unitsOf(a, before), unitsOf(b, after)) }]
  }
  return leaf([field], fieldOf(was, field), fieldOf(is, field))
}

const isLanguage = (name: string): name is Language => LANGUAGES.some((language) => language === name)
const hasNamedParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isProse(value)

type Place = readonly [id: string, place: { readonly behind: string | null }]

function movedBlocks(from: Project, to: Project, { nameOf }: Reader): readonly Place[] {
  const homes = new Map(from.plans.flatMap(({ id, blocks }) => blocks.map((block) => [block.id, id] as const)))
  return to.plans.flatMap((plan) => {
    const old = from.plans.find(({ id }) => id === plan.id)?.blocks.map(({ id }) => id) ?? []
    const ids = plan.blocks.map(({ id }) => id)
    const stayed = keptPlaces(old, ids)
    return ids.flatMap((id, at): Place[] => {
      const home = homes.get(id)
      if (home === undefined || (home === plan.id && stayed.has(id))) return []
      const before = ids[at - 1]
      return [[id, { behind: before === undefined ? null : nameOf(before) || 'a block without a name' }]]
    })
  })
}

/** Findings have a number among those of their kind. That others came, went or moved shifts it, and is no move. */
function movedFindings(from: Project, to: Project, { nameOf }: Reader): readonly Place[] {
  if (from.findings === to.findings) return []
  const [old, now] = [inGroups(from.findings), inGroups(to.findings)]
  return [...now].flatMap(([key, findings]) => {
    const before = old.get(key) ?? []
    const ids = findings.map(({ id }) => id)
    const stayed = keptPlaces(
      before.map(({ id }) => id),
      ids,
    )
    const orders = new Map(before.map(({ id, order }) => [id, order]))
    const isShifted = before.length !== findings.length || stayed.size < findings.length
    return findings.flatMap(({ id, order }, at): Place[] => {
      const known = orders.get(id)
      if (known === undefined || (stayed.has(id) && (isShifted || known === order))) return []
      const above = ids[at - 1]
      return [[id, { behind: above === undefined ? null : nameOf(above) || 'a finding without words' }]]
    })
  })
}

function inGroups(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.countryId} ${finding.editionId} ${finding.kind}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  for (const group of groups.values()) group.sort((a, b) => a.order - b.order)
  return groups
}

/** How many there are of each kind. */
export const countKinds = (
  records: readonly Pick<ComparedRecord, 'kind'>[],
): Readonly<Record<ComparedKind, number>> => {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 }
  for (const { kind } of records) counts[kind]++
  return counts
}

/** Changes of one kind to records of one kind. */
export interface ChangeCount {
  readonly in: ComparedRecord['in']
  readonly kind: ComparedKind
  readonly count: number
  /** What the first of them is called; empty when it has no name. */
  readonly name: string
}

/** In the order in which they first come. */
export function countChanges(records: readonly ComparedRecord[]): readonly ChangeCount[] {
  const counts = new Map<string, ChangeCount>()
  for (const { in: list, kind, name } of records) {
    const key = `${list} ${kind}`
    const before = counts.get(key)
    counts.set(key, { in: list, kind, count: (before?.count ?? 0) + 1, name: before?.name ?? name })
  }
  return [...counts.values()]
}
