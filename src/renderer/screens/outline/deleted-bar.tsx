/** Says at the foot of the outline what was just deleted, with the way back, until the next change. */
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../core/model/project'
import { undoEdit, useProject } from '../../open-project'

export interface Deleted {
  readonly kind: string
  /** As it was right after. */
  readonly project: Project
}

export const DeletedBar = ({ deleted }: { deleted: Deleted | null }) => {
  const { t } = useTranslation()
  const project = useProject()
  const isShown = deleted !== null && deleted.project === project
  return (
    <div role="status">
      {isShown ? (
        <div className="bw-deleted-bar">
          <span>{t('outline.deleted', { kind: deleted.kind })}</span>
          <Button size="compact-sm" leftSection={<IconArrowBackUp size={16} />} onClick={undoEdit}>
            {t('outline.undoDelete')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
