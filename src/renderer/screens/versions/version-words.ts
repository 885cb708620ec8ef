/** What is said of an earlier version in the list: when, in groups by day, and what changed with it. */
import type { TFunction } from 'i18next'
import type { ChangeCount } from '../../../core/compare/compare-projects'
import type { Version, VersionChanges } from '../../../ipc/contract'
import { dayOf } from '../../ui/written-at'

const MOST_PARTS = 3
const LONGEST_NAME = 60

/** One sentence. @param changes undefined: not known yet */
export function changeSentence(changes: VersionChanges | undefined, t: TFunction): string {
  if (changes === undefined) return t('versions.comparing')
  switch (changes.is) {
    case 'changes':
      return changes.count === 0 ? t('versions.same') : countSentence(changes.counts, changes.count, t)
    default:
      return t(`versions.${changes.is}`)
  }
}

function countSentence(counts: readonly ChangeCount[], all: number, t: TFunction): string {
  const shown = counts.slice(0, MOST_PARTS)
  const [only] = shown
  if (only && all === 1 && only.name !== '') {
    return firstUp(t('versions.named', { part: part(only, t), name: shortened(only.name) }))
  }
  const parts = shown.map((one) => part(one, t)).reduce((first, rest) => t('versions.and', { first, rest }))
  const rest = all - shown.reduce((sum, { count }) => sum + count, 0)
  return firstUp(rest > 0 ? t('versions.more', { parts, count: rest }) : parts)
}

const part = ({ in: list, kind, count }: ChangeCount, t: TFunction): string =>
  t(`versions.part.${kind}`, { what: t(`records.${list}`, { count }) })

const firstUp = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name)

export interface VersionRow extends Version {
  readonly id: string
}

/** In the order they come, a group for each day. @param versions newest first */
export function byDay(
  versions: readonly Version[],
  t: TFunction,
  now: number,
): readonly { readonly label: string; readonly rows: readonly VersionRow[] }[] {
  const groups: { label: string; rows: VersionRow[] }[] = []
  for (const version of versions) {
    const label = dayOf(version.at, t, now)
    const row = { ...version, id: String(version.sequence) }
    const last = groups.at(-1)
    if (last?.label === label) last.rows.push(row)
    else groups.push({ label, rows: [row] })
  }
  return groups
}
