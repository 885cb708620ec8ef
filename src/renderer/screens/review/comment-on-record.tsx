import { ActionIcon } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commentOn } from '../../view-state'

/** In the header of a record's form. */
export const CommentOnRecord = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  return (
    <ActionIcon aria-label={t('review.commentOn')} title={t('review.commentOn')} onClick={() => commentOn(id)}>
      <IconMessagePlus size={18} stroke={1.75} />
    </ActionIcon>
  )
}
