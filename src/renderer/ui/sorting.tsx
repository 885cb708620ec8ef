/** Putting rows in order by mouse: within their group, past a few pixels, so that a click stays a click. Keys and buttons do the same elsewhere. */
import { closestCenter, DndContext, type DragEndEvent, MouseSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { type ReactNode, useMemo } from 'react'
import type { RecordGroup } from './record-list'

/** Nothing is said of a drag: who cannot see it uses the keys, which move the row that has the focus. */
const SAY_NOTHING = {
  screenReaderInstructions: { draggable: '' },
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
}

interface SortingProps<T extends { readonly id: string }> {
  readonly groups: readonly RecordGroup<T>[]
  /** @param place of the row in its group, from 1 */
  readonly onMoveTo: (row: T, place: number) => void
  readonly children: ReactNode
}

export const Sorting = <T extends { readonly id: string }>({ groups, onMoveTo, children }: SortingProps<T>) => {
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }))
  const groupOf = (id: unknown) => groups.find((group) => group.rows.some((row) => row.id === id))
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const rows = groupOf(active.id)?.rows ?? []
    const row = rows.find(({ id }) => id === active.id)
    const at = rows.findIndex(({ id }) => id === over?.id)
    if (row && at >= 0 && active.id !== over?.id) onMoveTo(row, at + 1)
  }
  return (
    <DndContext
      sensors={sensors}
      accessibility={SAY_NOTHING}
      collisionDetection={(args) => {
        const ids = new Set<unknown>(groupOf(args.active.id)?.rows.map((row) => row.id))
        return closestCenter({
          ...args,
          droppableContainers: args.droppableContainers.filter(({ id }) => ids.has(id)),
        })
      }}
      onDragEnd={onDragEnd}
    >
      {children}
    </DndContext>
  )
}

export const SortedGroup = <T extends { readonly id: string }>(props: {
  readonly rows: readonly T[]
  readonly children: ReactNode
}) => {
  const ids = useMemo(() => props.rows.map(({ id }) => id), [props.rows])
  return (
    <SortableContext items={ids} strategy={verticalListSortingStrategy}>
      {props.children}
    </SortableContext>
  )
}
