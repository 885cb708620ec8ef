/** What the screens of the workspace share, worked out once: the shown scope, the newest pages, the names of blocks. */
import type { ReactNode } from 'react'
import type { BlockId } from '../../core/model/ids'
import type { Scope } from '../../core/narrative/scope'
import type { PreviewPages } from '../../ipc/contract'
import { NewestPages } from '../pages/newest-pages'
import { ShownScope } from '../shown-scope'
import { BlockNames } from './block-names'

export interface WorkspaceDataProps {
  /** Out of `useOpenBehind`. */
  readonly shown: Scope
  readonly pages: PreviewPages | undefined
  readonly blockNames: ReadonlyMap<BlockId, string>
  readonly children: ReactNode
}

export const WorkspaceData = ({ shown, pages, blockNames, children }: WorkspaceDataProps) => (
  <NewestPages value={pages}>
    <BlockNames value={blockNames}>
      <ShownScope value={shown}>{children}</ShownScope>
    </BlockNames>
  </NewestPages>
)
