import { ActionIcon } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { keysInWords } from '../../../core/command-keys'
import { showOver, viewStore } from '../../view-state'
import './review.css'
import { useSuggested } from './use-suggested'

/** Shows and hides the comments; says how many are open. */
export const CommentsButton = ({ open }: { open: number }) => {
  const suggested = useSuggested().length
  const { t } = useTranslation()
  const isShown = useStore(viewStore, ({ over }) => over === 'comments')
  const comments = open === 0 ? t('review.button') : t('review.buttonOpen', { count: open })
  const label =
    suggested === 0
      ? comments
      : t('suggest.buttonAnd', { comments, suggested: t('suggest.onThis', { count: suggested }) })
  const count = open + suggested
  return (
    <ActionIcon
      className="bw-comments-button"
      aria-label={label}
      aria-pressed={isShown}
      title={`${label} (${keysInWords('comments')})`}
      w={count === 0 ? 32 : 'auto'}
      px={count === 0 ? 0 : 8}
      onClick={() => showOver(isShown ? null : 'comments')}
    >
      <IconMessage size={18} stroke={1.75} />
      {count === 0 ? null : <span aria-hidden="true">{count}</span>}
    </ActionIcon>
  )
}
