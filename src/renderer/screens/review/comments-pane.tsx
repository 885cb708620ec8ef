/** All comments beside what they are about, in the order of the briefing; a new one is written on top. */
import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { addComment } from '../../../core/edit/review'
import type { ReviewComment } from '../../../core/model/review'
import { anchorOf, inReadingOrder, isResolved } from '../../../core/review/threads'
import { newId } from '../../new-id'
import { applyEdit } from '../../open-project'
import { remember, settingsStore } from '../../settings'
import { useShownScope } from '../../shown-scope'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { typeComment, viewStore } from '../../view-state'
import { useGo } from '../go'
import './review.css'
import { ChangesList } from './changes-list'
import { signedNow } from './signed'
import { Thread } from './thread'
import { useAnchorName } from './use-anchor-name'

export const CommentsPane = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const { project, plan } = useShownScope()
  const go = useGo()
  const nameOf = useAnchorName()
  const wanted = useStore(viewStore, ({ commentAbout }) => commentAbout)
  const about = wanted !== null && anchorOf(project, { about: wanted }).is !== 'gone' ? wanted : project.id
  const [shows, setShows] = useState<'open' | 'all' | 'changes'>('open')
  const pane = useRef<HTMLDivElement>(null)
  const comments = inReadingOrder(project, plan.id)
  const open = comments.filter((comment) => !isResolved(comment))
  const listed = shows === 'open' ? open : comments

  const show = (comment: ReviewComment) => {
    const anchor = anchorOf(project, comment)
    if (anchor.is === 'block') go.toBlock(anchor.block.id)
    else if (anchor.is === 'record') go.toRecord(comment.about)
    else go.toSection('outline')
  }
  const focusNew = () => pane.current?.querySelector<HTMLElement>('textarea')?.focus()

  return (
    <Pane
      label={t('review.title')}
      header={<PaneHeader title={t('review.title')} count={open.length} onClose={onClose} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc closes it from anywhere inside */}
      <div
        ref={pane}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onClose()
        }}
      >
        <NewComment key={about} about={about} name={nameOf(about, project) ?? ''} />
        <Group px={16} pb={16}>
          <SegmentedControl
            aria-label={t('review.show')}
            value={shows}
            onChange={(value) => setShows(value === 'all' || value === 'changes' ? value : 'open')}
            data={[
              { value: 'open', label: `${t('review.open')} ${open.length}` },
              { value: 'all', label: `${t('review.all')} ${comments.length}` },
              { value: 'changes', label: t('changes.tab') },
            ]}
          />
        </Group>
        {shows === 'changes' ? (
          <ChangesList />
        ) : listed.length === 0 ? (
          <EmptyState
            icon={<IconMessage size={32} stroke={1.5} />}
            title={t('review.emptyOpen')}
            description={t('review.emptyOpenText')}
          />
        ) : (
          <ul className="bw-threads" aria-label={t('review.list')}>
            {listed.map((comment) => (
              <Thread
                key={comment.id}
                comment={comment}
                name={nameOf(comment.about, project)}
                isChosen={comment.about === wanted}
                onGo={() => show(comment)}
                onSettled={focusNew}
              />
            ))}
          </ul>
        )}
      </div>
    </Pane>
  )
}

const NewComment = ({ about, name }: { about: string; name: string }) => {
  const { t } = useTranslation()
  const author = useStore(settingsStore, (settings) => settings.author)
  // asked until somebody has given one, and then not taken away while it is typed
  const [asksName] = useState(author.trim() === '')
  const text = useStore(viewStore, ({ commentTexts }) => commentTexts[about] ?? '')
  const setText = (words: string) => typeComment(about, words)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const add = () => {
    if (text.trim() === '') return
    applyEdit(addComment({ id: newId('cmt'), about, name, text, ...signedNow() }), t('undo.comment'))
    setText('')
    field.current?.focus()
  }
  return (
    <Stack gap={8} p={16}>
      {asksName ? (
        <TextInput
          label={t('review.yourName')}
          description={t('review.yourNameHint')}
          maxLength={200}
          value={author}
          onChange={(event) => remember({ author: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        ref={field}
        label={t('review.writeAbout', { name })}
        minRows={2}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          add()
        }}
      />
      <Group gap={16} wrap="nowrap" justify="space-between" align="flex-start">
        <Text fz={13} c="dimmed" lh="18px">
          {t('review.never')}
        </Text>
        <Button flex="none" disabled={text.trim() === ''} onClick={add}>
          {t('review.add')}
        </Button>
      </Group>
    </Stack>
  )
}
