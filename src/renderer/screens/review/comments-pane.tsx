/** All comments beside what they are about, in the order of the briefing; a new one is written on top. */
import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { addComment } from '../../../core/edit/review'
import type { ReviewComment } from '../../../core/model/review'
import { anchorOf, inReadingOrder, isResolved } from '../../../core/review/threads'
import { newId } from '../../new-id'
import { applyEdit } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { typeComment, type ViewState, viewStore } from '../../view-state'
import { useGo } from '../go'
import './review.css'
import { AskName } from './ask-name'
import { ChangesList } from './changes-list'
import { signedNow } from './signed'
import { SuggestedList } from './suggested-list'
import { Thread } from './thread'
import { useAnchorName } from './use-anchor-name'
import { useSuggested } from './use-suggested'

export const CommentsPane = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const { project, plan } = useShownScope()
  const go = useGo()
  const nameOf = useAnchorName()
  const wanted = useStore(viewStore, ({ commentAbout }) => commentAbout)
  const about = wanted !== null && anchorOf(project, { about: wanted }).is !== 'gone' ? wanted : project.id
  const shows = useStore(viewStore, ({ reviewShows }) => reviewShows)
  const setShows = (reviewShows: ViewState['reviewShows']) => viewStore.setState({ reviewShows })
  // the next time it begins with what is open
  useEffect(() => () => viewStore.setState({ reviewShows: 'open', suggestedAbout: null }), [])
  const suggested = useSuggested()
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
        {shows === 'suggested' ? null : <NewComment key={about} about={about} name={nameOf(about, project) ?? ''} />}
        <Group px={16} pb={16} pt={shows === 'suggested' ? 16 : 0}>
          <SegmentedControl
            aria-label={t('review.show')}
            value={shows}
            onChange={setShows}
            data={[
              { value: 'open', label: `${t('review.open')} ${open.length}` },
              { value: 'all', label: `${t('review.all')} ${comments.length}` },
              { value: 'suggested', label: `${t('suggest.tab')} ${suggested.length}` },
              { value: 'changes', label: t('changes.tab') },
            ]}
          />
        </Group>
        {shows === 'changes' ? (
          <ChangesList />
        ) : shows === 'suggested' ? (
          <SuggestedList suggested={suggested} />
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
      <AskName />
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
