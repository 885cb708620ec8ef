/** One row of a record list. Where rows are put in order by mouse, it can be dragged by any part of it. */
import { useSortable } from '@dnd-kit/sortable'
import type { CSSProperties, HTMLAttributes, ReactNode } from 'react'

export interface RecordRowProps {
  readonly id: string
  /** Of the element, for who names the active option. */
  readonly optionId: string
  readonly isSelected: boolean
  /** Where only some rows are drawn: which it is of how many, from 1. */
  readonly position?: { readonly at: number; readonly of: number } | undefined
  /** Its place in the virtual list, which measures it. */
  readonly index?: number | undefined
  readonly measure?: ((element: HTMLDivElement | null) => void) | undefined
  readonly style?: CSSProperties | undefined
  readonly onClick: () => void
  readonly children: ReactNode
}

export const RecordRow = ({
  id,
  optionId,
  isSelected,
  position,
  index,
  measure,
  children,
  ...rest
}: RecordRowProps & Pick<HTMLAttributes<HTMLElement>, 'onMouseDown'>) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active option
  <div
    {...rest}
    ref={measure}
    id={optionId}
    data-row={id}
    data-index={index}
    role="option"
    aria-selected={isSelected}
    aria-posinset={position?.at}
    aria-setsize={position?.of}
    className="bw-row"
  >
    {children}
  </div>
)

/** What dnd-kit would say about keys is left out: Alt+Up and Alt+Down of the list do the same. */
export const SortableRow = (props: RecordRowProps) => {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: props.id })
  const style: CSSProperties = {
    ...props.style,
    ...(transform ? { translate: `0 ${Math.round(transform.y)}px` } : {}),
    ...(transform && transition ? { transition: transition.replace('transform', 'translate') } : {}),
    ...(isDragging ? { zIndex: 2, background: 'var(--bw-selected)', boxShadow: 'var(--mantine-shadow-md)' } : {}),
  }
  const measure = (element: HTMLDivElement | null) => {
    setNodeRef(element)
    props.measure?.(element)
  }
  return <RecordRow {...props} {...listeners} measure={measure} style={style} />
}
