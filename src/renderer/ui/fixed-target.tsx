/** Where a menu opens that belongs to a place on the screen and not to a component: a caret, a cell, a gap between blocks. */
import { Popover } from '@mantine/core'

/** In pixels of the window. */
export interface ScreenPlace {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export const FixedTarget = ({ at, width }: { readonly at: ScreenPlace; readonly width: number }) => (
  <Popover.Target>
    <span
      style={{
        position: 'fixed',
        left: at.left,
        top: at.top,
        width,
        height: at.bottom - at.top,
        pointerEvents: 'none',
      }}
    />
  </Popover.Target>
)
