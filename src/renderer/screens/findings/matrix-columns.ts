/** The columns of the matrix as they are shown, and what stands in their cells. */
import type { TFunction } from 'i18next'
import type { Activity, AnswerExtent } from '../../../core/model/field-work'
import type { ActivityId } from '../../../core/model/ids'
import type { AnswerColumn } from '../../../core/who-answers/columns'

/** More single activities than this side by side are no table any more. */
const MOST_OPEN = 40

/** A column as shown: several activities of a kind, or one of an opened kind. */
export interface ShownColumn {
  readonly key: string
  readonly of: AnswerColumn
  readonly activities: readonly Activity[]
  readonly single: Activity | null
  readonly isOpened: boolean
}

export const columnKey = ({ project, type }: AnswerColumn): string => `${project.id} ${type}`
export const canOpen = (of: AnswerColumn): boolean => of.activities.length > 1 && of.activities.length <= MOST_OPEN

/** @param opened keys of the columns that show their activities one by one */
export const shownColumns = (columns: readonly AnswerColumn[], opened: ReadonlySet<string>): readonly ShownColumn[] =>
  columns.flatMap((of): readonly ShownColumn[] => {
    if (opened.has(columnKey(of)))
      return of.activities.map((activity) => ({
        key: activity.id,
        of,
        activities: [activity],
        single: activity,
        isOpened: true,
      }))
    const single = of.activities.length === 1 ? (of.activities[0] ?? null) : null
    return [{ key: columnKey(of), of, activities: of.activities, single, isOpened: false }]
  })

export interface CellValue {
  readonly linked: 'none' | 'some' | 'all'
  readonly text: string
}

export function valueIn(
  { activities, single }: ShownColumn,
  extents: ReadonlyMap<ActivityId, AnswerExtent>,
  t: TFunction,
): CellValue {
  const linked = activities.filter(({ id }) => extents.has(id))
  if (linked.length === 0) return { linked: 'none', text: t('matrix.none') }
  if (single) {
    const extent = extents.get(single.id) ?? 'part'
    return { linked: extent === 'full' ? 'all' : 'some', text: t(`extent.${extent}`) }
  }
  return linked.length === activities.length
    ? { linked: 'all', text: t('matrix.all', { count: activities.length }) }
    : { linked: 'some', text: t('matrix.some', { linked: linked.length, count: activities.length }) }
}
