/** The middle pane: the screen of the section that is open. Screens whose form needs the width bring their own panes. */
import './editors.css'
import type { BlockId } from '../../core/model/ids'
import type { Section } from '../ui/sections'
import { ChecksScreen } from './checks/checks-screen'
import { FiguresScreen } from './figures/figures-screen'
import { FindingsScreen } from './findings/findings-screen'
import { OutlineScreen } from './outline/outline-screen'
import { ProjectsScreen } from './projects/projects-screen'
import { PeopleScreen } from './records/people-screen'
import { SourcesScreen } from './records/sources-screen'
import { RegionalScreen } from './regional/regional-screen'

export interface MiddlePaneProps {
  readonly section: Section
  readonly blockId: BlockId | null
  readonly onSelectBlock: (id: BlockId) => void
}

export const MiddlePane = ({ section, blockId, onSelectBlock }: MiddlePaneProps) => {
  switch (section) {
    case 'outline':
      return <OutlineScreen block={blockId} onSelectBlock={onSelectBlock} />
    case 'findings':
      return <FindingsScreen />
    case 'projects':
      return <ProjectsScreen />
    case 'regional':
      return <RegionalScreen />
    case 'sources':
      return <SourcesScreen />
    case 'media':
      return <FiguresScreen />
    case 'people':
      return <PeopleScreen />
    case 'checks':
      return <ChecksScreen />
  }
}
