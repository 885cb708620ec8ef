import { useTranslation } from 'react-i18next'
import type { Project } from '../../../core/model/project'
import { anchorOf } from '../../../core/review/threads'
import { recordName } from '../../prose/record-name'
import { useShownScope } from '../../shown-scope'
import { useBlockNames } from '../block-names'

/** What a record or block is called now; undefined: it is not there. */
export function useAnchorName(): (about: string, project: Project) => string | undefined {
  const { t } = useTranslation()
  const scope = useShownScope()
  const blocks = useBlockNames()
  return (about, project) => {
    const anchor = anchorOf(project, { about })
    switch (anchor.is) {
      case 'project':
        return t('review.wholeProject')
      case 'block':
        return blocks.get(anchor.block.id) ?? t(`block.${anchor.block.kind}`)
      case 'record':
        return recordName(about, scope, t)
      case 'gone':
        return undefined
    }
  }
}
