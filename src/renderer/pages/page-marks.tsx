/** What lies over a page: the part under the pointer is outlined, the block that is being edited, too. A click goes to the source. */
import { type MouseEvent, type ReactNode, useState } from 'react'
import type { PageRegion } from '../../core/briefing/origin'
import { blockBoxes, type RegionBox, regionAt } from './regions'

export interface PageMarksProps {
  /** Of this page. */
  readonly regions: readonly PageRegion[]
  /** Pixels to a point. */
  readonly scale: number
  readonly block: string | null
  readonly onGo: (region: PageRegion) => void
  readonly children: ReactNode
}

/** Room between the words and the outline, in px. */
const AROUND = { current: 5, value: 2, text: 3 }

export const PageMarks = ({ regions, scale, block, onGo, children }: PageMarksProps) => {
  const [hovered, setHovered] = useState<PageRegion>()
  const under = (event: MouseEvent<HTMLElement>): PageRegion | undefined => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return regionAt(regions, (event.clientX - left) / scale, (event.clientY - top) / scale)
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    // who has just selected words wants to copy them
    const selection = window.getSelection()
    if (selection && !selection.isCollapsed && event.currentTarget.contains(selection.anchorNode)) return
    const region = under(event)
    if (region) onGo(region)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of the pages pane is the way by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className="bw-page-marks"
      data-over={hovered !== undefined || undefined}
      onMouseMove={(event) => setHovered(under(event))}
      onMouseLeave={() => setHovered(undefined)}
      onClick={onClick}
    >
      {children}
      {block === null
        ? null
        : blockBoxes(regions, block).map((box) => (
            <Mark key={`${box.x} ${box.y}`} kind="current" box={box} scale={scale} around={AROUND.current} />
          ))}
      {hovered && regions.includes(hovered) ? (
        <Mark kind="hovered" box={hovered} scale={scale} around={AROUND[hovered.kind === 'value' ? 'value' : 'text']} />
      ) : null}
    </div>
  )
}

interface MarkProps {
  readonly kind: 'current' | 'hovered'
  readonly box: RegionBox
  readonly scale: number
  readonly around: number
}

const Mark = ({ kind, box, scale, around }: MarkProps) => (
  <div
    className="bw-page-mark"
    data-kind={kind}
    style={{
      left: box.x * scale - around,
      top: box.y * scale - around,
      width: box.width * scale + 2 * around,
      height: box.height * scale + 2 * around,
    }}
  />
)
