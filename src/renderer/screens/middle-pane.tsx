import type { BlockId } from '../../core/model/ids'
import { Pane, PaneHeader } from '../ui/pane'
import type { Section } from '../ui/sections'

export interface MiddlePaneProps {
  readonly section: Section
  readonly blockId: BlockId | null
  readonly onSelectBlock: (id: BlockId) => void
  readonly onSelectSection: (section: Section) => void
}

export function MiddlePane({ section }: MiddlePaneProps) {
  return (
    <Pane label={section} header={<PaneHeader title={section} />}>
      {null}
    </Pane>
  )
}
