/** An activity, or all of a kind, dragged from the head of its column onto a recommendation. Space in a cell does the same by keyboard. */
import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  type UniqueIdentifier,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/model/report'
import type { ShownColumn } from './matrix-columns'

export interface MatrixDragProps {
  readonly shown: readonly ShownColumn[]
  readonly recommendations: readonly Finding[]
  readonly nameOf: (column: ShownColumn) => string
  readonly onDrop: (column: ShownColumn, finding: Finding) => void
  readonly children: ReactNode
}

/** A press on a head stays one until it has moved so far. */
const POINTER = { activationConstraint: { distance: 6 } }

export const MatrixDrag = ({ shown, recommendations, nameOf, onDrop, children }: MatrixDragProps) => {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<ShownColumn>()
  const sensors = useSensors(useSensor(PointerSensor, POINTER))
  const columnOf = (id: UniqueIdentifier) => shown.find(({ key }) => key === id)
  const findingOf = (id: UniqueIdentifier | undefined) => recommendations.find((finding) => finding.id === id)
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(undefined)
    const [column, finding] = [columnOf(active.id), findingOf(over?.id)]
    if (column && finding) onDrop(column, finding)
  }
  const said = (active: UniqueIdentifier, over?: UniqueIdentifier) => {
    const column = columnOf(active)
    return { name: column ? nameOf(column) : '', number: findingOf(over)?.order ?? '' }
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('matrixDrag.taken', said(active.id)),
    onDragOver: ({ active, over }) => (over ? t('matrixDrag.over', said(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => t(over ? 'matrixDrag.dropped' : 'matrixDrag.left', said(active.id, over?.id)),
    onDragCancel: ({ active }) => t('matrixDrag.left', said(active.id)),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => setDragged(columnOf(active.id))}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged ? <div className="bw-dragged">{nameOf(dragged)}</div> : null}
      </DragOverlay>
    </DndContext>
  )
}

/** The head of a column: what is under it can be taken. */
export const DragHead = ({ column, children }: { readonly column: ShownColumn; readonly children: ReactNode }) => {
  const { t } = useTranslation()
  // without the attributes: they would make a button of it, and keys have a way of their own
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: column.key })
  return (
    <th
      ref={setNodeRef}
      {...listeners}
      scope="col"
      className="bw-matrix-kind"
      title={t('matrixDrag.how')}
      data-dragged={isDragging || undefined}
    >
      {children}
    </th>
  )
}

export const DropRow = ({ finding, children }: { readonly finding: Finding; readonly children: ReactNode }) => {
  const { setNodeRef, isOver } = useDroppable({ id: finding.id })
  return (
    <tr ref={setNodeRef} data-drop={isOver || undefined}>
      {children}
    </tr>
  )
}
