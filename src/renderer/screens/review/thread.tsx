/** One comment with its replies, and what can be said to it. */
import { Anchor, Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addReply, deleteComment } from '../../../core/edit/review'
import type { Reply, ReviewComment } from '../../../core/model/review'
import { isResolved, repliesInOrder } from '../../../core/review/threads'
import { newId } from '../../new-id'
import { applyEdit } from '../../open-project'
import { writtenAt } from '../../ui/written-at'
import { signedNow } from './signed'

export interface ThreadProps {
  readonly comment: ReviewComment
  /** What it is about is called now; undefined: that was deleted. */
  readonly name: string | undefined
  readonly isChosen: boolean
  readonly onGo: () => void
  /** It has left the list, or will: the focus goes on from here. */
  readonly onSettled: () => void
}

export const Thread = ({ comment, name, isChosen, onGo, onSettled }: ThreadProps) => {
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(null)
  const resolved = isResolved(comment)
  const by = comment.by || t('review.nobody')

  const say = (kind: Reply['kind'], words: string) => {
    const step = kind === 'reply' ? 'reply' : kind === 'resolved' ? 'resolve' : 'reopen'
    applyEdit(addReply(comment.id, { id: newId('rep'), kind, text: words, ...signedNow() }), t(`undo.${step}`))
    setText(null)
    if (kind === 'resolved') onSettled()
  }

  return (
    <li data-chosen={isChosen || undefined} data-thread={comment.id}>
      <Group gap={8} wrap="nowrap" justify="space-between" mb={4}>
        {name === undefined ? (
          <Text fz={13} c="dimmed" title={t('review.goneTitle', { name: comment.name })}>
            <s>{comment.name}</s> {t('review.gone')}
          </Text>
        ) : (
          <Anchor
            component="button"
            type="button"
            fz={13}
            ta="left"
            lineClamp={2}
            aria-label={t('review.goTo', { name })}
            onClick={onGo}
          >
            {name}
          </Anchor>
        )}
        {resolved ? (
          <Badge variant="light" color="gray" flex="none">
            {t('review.resolved')}
          </Badge>
        ) : null}
      </Group>
      <Said by={by} at={comment.at} text={comment.text} />
      {comment.replies.length === 0 ? null : (
        <ul className="bw-replies">
          {repliesInOrder(comment).map((reply) => (
            <li key={reply.id}>
              <Answer reply={reply} />
            </li>
          ))}
        </ul>
      )}
      {text === null ? null : (
        <Stack gap={8} mt={8}>
          <Textarea
            autoFocus
            label={t('review.replyTo', { by })}
            minRows={2}
            autosize
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') say('reply', text)
              else if (event.key === 'Escape') setText(null)
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
          <Group gap={8}>
            <Button size="compact-sm" disabled={text.trim() === ''} onClick={() => say('reply', text)}>
              {t('review.sendReply')}
            </Button>
          </Group>
        </Stack>
      )}
      <Group gap={4} mt={8} ml={-8}>
        {text === null ? <Quiet onClick={() => setText('')}>{t('review.reply')}</Quiet> : null}
        <Quiet onClick={() => say(resolved ? 'reopened' : 'resolved', text?.trim() ? text : '')}>
          {t(resolved ? 'review.reopen' : 'review.resolve')}
        </Quiet>
        <Quiet
          label={t('review.delete', { by })}
          onClick={() => {
            applyEdit(deleteComment(comment.id), t('undo.deleteComment'))
            onSettled()
          }}
        >
          {t('review.deleteShort')}
        </Quiet>
      </Group>
    </li>
  )
}

const Quiet = ({ label, onClick, children }: { label?: string; onClick: () => void; children: string }) => (
  <Button variant="subtle" color="gray" size="compact-sm" aria-label={label} onClick={onClick}>
    {children}
  </Button>
)

const Answer = ({ reply }: { reply: Reply }) => {
  const { t } = useTranslation()
  const by = reply.by || t('review.nobody')
  if (reply.kind === 'reply') return <Said by={by} at={reply.at} text={reply.text} />
  const did = t(reply.kind === 'resolved' ? 'review.resolvedBy' : 'review.reopenedBy', { by })
  return <Said by={did} at={reply.at} text={reply.text} isDeed />
}

const Said = (props: { by: string; at: string; text: string; isDeed?: boolean }) => {
  const { t } = useTranslation()
  return (
    <>
      <Text fz={13} c="dimmed">
        <Text span fz={13} fw={props.isDeed ? 400 : 600} c={props.isDeed ? 'dimmed' : 'var(--mantine-color-text)'}>
          {props.by}
        </Text>
        {`, ${writtenAt(Date.parse(props.at), t)}`}
      </Text>
      {props.text === '' ? null : (
        <Text fz={15} lh="20px" className="bw-thread-text">
          {props.text}
        </Text>
      )}
    </>
  )
}
