/** Dragging blocks to another place: by mouse or touch on the handle, by keyboard with Space and the arrows. Each step is said. */
import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, type SortingStrategy, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import type { TFunction } from 'i18next'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockId } from '../../core/model/ids'

export interface BlockDragProps {
  /** The same list as long as the order is the same. */
  readonly ids: readonly BlockId[]
  readonly nameOf: (id: BlockId) => string
  /** How the others make room while something is dragged. */
  readonly strategy: SortingStrategy
  /** The rail keeps Space and Enter for choosing a block: there Alt with the arrows moves. */
  readonly hasKeys: boolean
  /** `place` is the block it was dropped on: it goes there, and that one makes room. */
  readonly onDrop: (id: BlockId, place: BlockId) => void
  readonly children: ReactNode
}

/** Pixels before a press becomes a drag: a click on an entry stays a click. */
const STILL_A_CLICK = 6

// the same objects each time: with others every block would be drawn anew with each key
const POINTER = { activationConstraint: { distance: STILL_A_CLICK } }
const KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates, scrollBehavior: 'auto' } as const

/** Blocks are of very different heights: what counts is where the pointer is. By keyboard there is none. */
const underPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args)
  return within.length > 0 ? within : closestCenter(args)
}

export const BlockDrag = ({ ids, nameOf, strategy, hasKeys, onDrop, children }: BlockDragProps) => {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<BlockId | null>(null)
  const pointer = useSensor(PointerSensor, POINTER)
  const keyboard = useSensor(KeyboardSensor, KEYBOARD)
  const byPointer = useSensors(pointer)
  const byBoth = useSensors(pointer, keyboard)
  const idOf = (id: UniqueIdentifier | undefined) => idIn(ids, id)

  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const [from, to] = [idOf(active.id), idOf(over?.id)]
    if (from && to && from !== to) onDrop(from, to)
  }

  return (
    <DndContext
      sensors={hasKeys ? byBoth : byPointer}
      collisionDetection={underPointer}
      accessibility={{
        announcements: announcementsOf(ids, nameOf, t),
        screenReaderInstructions: { draggable: t('blockDrag.how') },
      }}
      onDragStart={({ active }) => setDragged(idOf(active.id) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <SortableContext items={useMemo(() => [...ids], [ids])} strategy={strategy}>
        {children}
      </SortableContext>
      <DragOverlay dropAnimation={null}>
        {dragged === null ? null : <div className="bw-dragged">{nameOf(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  )
}

const idIn = (ids: readonly BlockId[], id: UniqueIdentifier | undefined): BlockId | undefined =>
  ids.find((known) => known === id)

function announcementsOf(ids: readonly BlockId[], nameOf: (id: BlockId) => string, t: TFunction): Announcements {
  const say = (active: UniqueIdentifier, over: UniqueIdentifier | undefined) => {
    const [from, to] = [idIn(ids, active), idIn(ids, over)]
    return { name: from ? nameOf(from) : '', place: to ? ids.indexOf(to) + 1 : 0, of: ids.length }
  }
  return {
    onDragStart: ({ active }) => t('blockDrag.taken', say(active.id, active.id)),
    onDragOver: ({ active, over }) => (over ? t('blockDrag.over', say(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => t('blockDrag.dropped', say(active.id, over?.id ?? active.id)),
    onDragCancel: ({ active }) => t('blockDrag.cancelled', say(active.id, active.id)),
  }
}

/** The ids in their order; the same list until the order changes, so that typing moves nothing. */
export function useBlockIds(blocks: readonly { readonly id: BlockId }[]): readonly BlockId[] {
  const key = blocks.map(({ id }) => id).join(' ')
  return useMemo(() => (key === '' ? [] : (key.split(' ') as BlockId[])), [key])
}

/** Nothing moves while a block is dragged; a line says where it would go. */
export const nothingMoves: SortingStrategy = () => null
