/** Panes side by side. Handles are moved by mouse or arrow keys (8 px, with Shift 64); a double click resets them. */
import { Splitter } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { type PaneSize, rememberPaneSizes, viewStore } from '../view-state'

export interface PanesProps {
  /** Sizes are remembered under this name. */
  readonly name: string
  /** A number shares the space that is left, `px` is fixed. One for each child that is shown. */
  readonly sizes: readonly PaneSize[]
  /** Null and false are left out, so a pane can be hidden without its neighbours being mounted anew: keep it last. */
  readonly children: readonly (ReactNode | false | null)[]
}

const NARROWEST = '240px'

export const Panes = ({ name, sizes, children }: PanesProps) => {
  const shown = children.filter((child) => child !== null && child !== false && child !== undefined)
  const key = `${name}/${shown.length}`
  const remembered = useStore(viewStore, (state) => state.paneSizes[key])
  const current = shown.map((_, i) => remembered?.[i] ?? sizes[i] ?? 100)
  return (
    <Splitter
      className="bw-splitter"
      lineSize={1}
      handleColor="var(--bw-line)"
      withHandle={false}
      step="8px"
      shiftStep="64px"
      sizes={current}
      onSizeChange={(next) => rememberPaneSizes(key, next)}
    >
      {shown.map((child, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pane is its place
        <Splitter.Pane key={i} defaultSize={sizes[i] ?? 100} min={NARROWEST}>
          {child}
        </Splitter.Pane>
      ))}
    </Splitter>
  )
}
