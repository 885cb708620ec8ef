/** The middle pane: the screen of the section that is open. Screens whose form needs the width bring their own panes. */
import './editors.css'
import './outline/outline.css'
import { Suspense } from 'react'
import type { BlockId } from '../../core/model/ids'
import type { Section } from '../ui/sections'
import { ChecksScreen } from './checks/checks-screen'
import { FindingsScreen } from './findings/findings-screen'
import { LazyMediaScreen, LazyOutlineScreen } from './lazy-screens'
import { ProjectsScreen } from './projects/projects-screen'
import { PeopleScreen } from './records/people-screen'
import { SourcesScreen } from './records/sources-screen'
import { RegionalScreen } from './regional/regional-screen'

export interface MiddlePaneProps {
  readonly section: Section
  readonly blockId: BlockId | null
  readonly onSelectBlock: (id: BlockId) => void
}

export const MiddlePane = (props: MiddlePaneProps) => (
  <Suspense fallback={<div className="bw-pane" />}>
    <SectionScreen {...props} />
  </Suspense>
)

const SectionScreen = ({ section, blockId, onSelectBlock }: MiddlePaneProps) => {
  switch (section) {
    case 'outline':
      return <LazyOutlineScreen block={blockId} onSelectBlock={onSelectBlock} />
    case 'findings':
      return <FindingsScreen />
    case 'projects':
      return <ProjectsScreen />
    case 'regional':
      return <RegionalScreen />
    case 'sources':
      return <SourcesScreen />
    case 'media':
      return <LazyMediaScreen />
    case 'people':
      return <PeopleScreen />
    case 'checks':
      return <ChecksScreen />
  }
}
