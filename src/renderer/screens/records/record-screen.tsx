/** A list at the left and the form of the chosen record at the right: what most sections are. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Pane, PaneHeader } from '../../ui/pane'
import { Panes } from '../../ui/panes'
import { RecordForm } from '../../ui/record-form'
import { type RecordGroup, RecordList } from '../../ui/record-list'
import { BackToList, useIsNarrow } from '../../ui/two-steps'
import { useGo } from '../go'
import { CommentOnRecord } from '../review/comment-on-record'
import { LastChanged } from '../review/last-changed'

/** What keys of a list do besides walking. */
export interface RecordListKeys<T> {
  readonly onDelete: (row: T) => void
  readonly onOpen: (row: T) => void
}

export interface RecordScreenProps<T extends { readonly id: string }> {
  /** Sizes of the panes are remembered under this name. */
  readonly name: string
  readonly title: string
  readonly count: number | string
  /** Buttons in the list's header. */
  readonly actions: ReactNode
  readonly bar?: ReactNode
  /** Over the list; it does not scroll with it. */
  readonly top?: ReactNode
  readonly footer?: ReactNode
  readonly groups: readonly RecordGroup<T>[]
  /** What rows are drawn from: while it, the groups and the selection stay the same, so do the rows. Left out: drawn with each key. */
  readonly drawnFrom?: unknown
  readonly selected: string | null
  readonly onSelect: (row: T) => void
  readonly rowTitle: (row: T) => ReactNode
  readonly rowMeta?: (row: T) => ReactNode
  readonly rowEnd?: (row: T) => ReactNode
  readonly onMove?: (row: T, by: -1 | 1) => void
  readonly onMoveTo?: (row: T, place: number) => void
  readonly form: { readonly title: string; readonly actions?: ReactNode; readonly body: ReactNode } | null
  /** In place of the usual list of rows. */
  readonly list?: (keys: RecordListKeys<T>) => ReactNode
  /** In place of the list when there is nothing to list. */
  readonly empty: ReactNode
  readonly listWidth?: number
  /** For lists that need the width more than the form; in place of `listWidth`. */
  readonly formWidth?: number
}

export const RecordScreen = <T extends { readonly id: string }>(props: RecordScreenProps<T>) => {
  const form = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  const [isAtForm, setAtForm] = useState(false)
  const goToForm = () => {
    if (isNarrow) flushSync(() => setAtForm(true))
    form.current?.querySelector<HTMLElement>('input, textarea, [role="textbox"]')?.focus()
  }
  const { begun, arrived } = useGo()
  useEffect(() => {
    if (begun === null || begun !== props.selected) return
    if (isNarrow && !isAtForm) return setAtForm(true)
    // a choice that was made for the new record already is not what somebody begins with
    form.current
      ?.querySelector<HTMLElement>(
        '[role="textbox"], textarea, input:not([type="radio"], [type="hidden"], [role="combobox"], [aria-haspopup])',
      )
      ?.focus()
    arrived()
  })
  const shows = { list: !isNarrow || !isAtForm || !props.form, form: !isNarrow || isAtForm }
  const keys: RecordListKeys<T> = {
    onDelete: () => form.current?.closest('[data-pane]')?.querySelector<HTMLElement>('[data-delete]')?.click(),
    onOpen: goToForm,
  }
  const filled = useMemo(() => props.groups.filter((group) => group.rows.length > 0), [props.groups])
  const isEmpty = filled.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever says what rows are drawn from knows when they change
  const list = useMemo(
    () => (
      <RecordList
        label={props.title}
        groups={filled}
        selected={props.selected}
        onSelect={props.onSelect}
        title={props.rowTitle}
        {...(props.rowMeta ? { meta: props.rowMeta } : {})}
        {...(props.rowEnd ? { end: props.rowEnd } : {})}
        {...(props.onMove ? { onMove: props.onMove } : {})}
        {...(props.onMoveTo ? { onMoveTo: props.onMoveTo } : {})}
        {...keys}
        {...(isNarrow ? { onPick: goToForm } : {})}
      />
    ),
    [filled, props.selected, props.title, isNarrow, props.drawnFrom ?? {}],
  )
  const header = (
    <PaneHeader title={props.title} count={props.count}>
      {props.actions}
    </PaneHeader>
  )
  if (isEmpty && !props.form)
    return (
      <Pane label={props.title} header={header} bar={props.bar}>
        {props.empty}
      </Pane>
    )
  return (
    <Panes
      name={isNarrow ? `${props.name}/narrow` : props.name}
      sizes={
        isNarrow
          ? [100]
          : props.formWidth === undefined
            ? [`${props.listWidth ?? 336}px`, 100]
            : [100, `${props.formWidth}px`]
      }
    >
      {shows.list ? (
        <Pane label={props.title} header={header} bar={props.bar} top={props.top} footer={props.footer}>
          {isEmpty ? props.empty : props.list ? props.list(keys) : list}
        </Pane>
      ) : null}
      {props.form && shows.form ? (
        <Pane
          label={props.form.title}
          header={
            <PaneHeader title={props.form.title}>
              {isNarrow ? <BackToList onBack={() => setAtForm(false)} /> : null}
              {props.selected === null ? null : <CommentOnRecord id={props.selected} />}
              {props.form.actions}
            </PaneHeader>
          }
        >
          <div ref={form}>
            <RecordForm label={props.form.title}>
              {props.form.body}
              {props.selected === null ? null : <LastChanged id={props.selected} />}
            </RecordForm>
          </div>
        </Pane>
      ) : null}
    </Panes>
  )
}
