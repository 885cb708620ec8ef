import { ActionIcon } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { keysInWords } from '../../../core/command-keys'
import { showOver, viewStore } from '../../view-state'
import './review.css'

/** Shows and hides the comments; says how many are open. */
export const CommentsButton = ({ open }: { open: number }) => {
  const { t } = useTranslation()
  const isShown = useStore(viewStore, ({ over }) => over === 'comments')
  const label = open === 0 ? t('review.button') : t('review.buttonOpen', { count: open })
  return (
    <ActionIcon
      className="bw-comments-button"
      aria-label={label}
      aria-pressed={isShown}
      title={`${label} (${keysInWords('comments')})`}
      w={open === 0 ? 32 : 'auto'}
      px={open === 0 ? 0 : 8}
      onClick={() => showOver(isShown ? null : 'comments')}
    >
      <IconMessage size={18} stroke={1.75} />
      {open === 0 ? null : <span aria-hidden="true">{open}</span>}
    </ActionIcon>
  )
}
