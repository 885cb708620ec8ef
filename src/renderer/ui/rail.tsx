/** The eight entries, the briefing's blocks below them, how far it is ready at the foot. */
import { useSortable } from '@dnd-kit/sortable'
import { NavLink, Progress, Stack, Text, UnstyledButton } from '@mantine/core'
import {
  IconBook2,
  IconBriefcase2,
  IconChartBar,
  IconCheck,
  IconCircleDashed,
  IconEyeOff,
  IconListSearch,
  IconListTree,
  IconMessageSearch,
  IconOctagonFilled,
  IconPencilExclamation,
  IconTable,
  IconUserSearch,
  IconUsers,
} from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { keysInWords } from '../../core/command-keys'
import type { BlockId } from '../../core/model/ids'
import { BlockDrag, nothingMoves, useBlockIds } from './block-drag'
import { CheckCount, type CheckTotals } from './check-count'
import type { Icon } from './icon'
import { percentReady } from './percent-ready'
import { SECTIONS, type Section } from './sections'

export type Reviewed = 'in-review' | 'cleared' | 'edited'
export type BlockState = 'ready' | 'needs-you' | 'error'

export interface RailBlock {
  readonly id: BlockId
  readonly label: string
  readonly state: BlockState
  readonly isHidden: boolean
}

export interface RailProps {
  readonly section: Section
  readonly block: BlockId | null
  readonly blocks: readonly RailBlock[]
  /** How far blocks are; those without are drafts. */
  readonly reviewed: ReadonlyMap<BlockId, Reviewed>
  readonly counts: Readonly<Partial<Record<Section, number>>>
  readonly checks: CheckTotals
  readonly onSection: (section: Section) => void
  readonly onBlock: (block: BlockId) => void
  /** Chosen by Enter: what is typed next belongs into the block. */
  readonly onEnterBlock: (block: BlockId) => void
  /** `place` is the block it goes to, which makes room. */
  readonly onMoveBlock: (block: BlockId, place: BlockId) => void
}

const ICONS: Readonly<Record<Section, Icon>> = {
  outline: IconListTree,
  findings: IconMessageSearch,
  projects: IconBriefcase2,
  regional: IconTable,
  sources: IconBook2,
  media: IconChartBar,
  people: IconUsers,
  checks: IconListSearch,
}

export const Rail = (props: RailProps) => {
  const { t } = useTranslation()
  const ids = useBlockIds(props.blocks)
  return (
    <>
      <Stack gap={0} p={8} className="bw-entries">
        {SECTIONS.map((id) => {
          const EntryIcon = ICONS[id]
          const isActive = id === props.section
          const label = t(`section.${id}`)
          return (
            <NavLink
              key={id}
              component="button"
              type="button"
              className="bw-navlink"
              active={isActive}
              color="gray"
              variant="subtle"
              label={label}
              title={`${label} (${keysInWords(id)})`}
              leftSection={<EntryIcon size={18} stroke={1.75} />}
              rightSection={
                id === 'checks' ? (
                  <CheckCount {...props.checks} />
                ) : (
                  <span className="bw-count">{props.counts[id]}</span>
                )
              }
              aria-current={isActive ? 'page' : undefined}
              onClick={() => props.onSection(id)}
            />
          )
        })}
      </Stack>
      <div className="bw-blocks">
        <h2 className="bw-blocks-head">{t('rail.blocks')}</h2>
        <BlockDrag
          ids={ids}
          nameOf={(id) => props.blocks.find((block) => block.id === id)?.label ?? ''}
          strategy={nothingMoves}
          hasKeys={false}
          onDrop={props.onMoveBlock}
        >
          <ul className="bw-block-list">
            {props.blocks.map((block, place) => (
              <BlockEntry
                key={block.id}
                {...block}
                reviewed={props.reviewed.get(block.id)}
                isCurrent={block.id === props.block}
                before={ids[place - 1]}
                after={ids[place + 1]}
                onBlock={props.onBlock}
                onEnterBlock={props.onEnterBlock}
                onMoveBlock={props.onMoveBlock}
              />
            ))}
          </ul>
        </BlockDrag>
        <Readiness {...props} />
      </div>
    </>
  )
}

interface BlockEntryProps extends RailBlock {
  readonly reviewed: Reviewed | undefined
  readonly isCurrent: boolean
  readonly before: BlockId | undefined
  readonly after: BlockId | undefined
  readonly onBlock: RailProps['onBlock']
  readonly onEnterBlock: RailProps['onEnterBlock']
  readonly onMoveBlock: RailProps['onMoveBlock']
}

/** There are many, and few change at a time. */
const BlockEntry = memo((props: BlockEntryProps) => {
  const { id, label, state, reviewed, isHidden, isCurrent, before, after, onBlock, onEnterBlock, onMoveBlock } = props
  const { t } = useTranslation()
  const { setNodeRef, listeners, isDragging, isOver, activeIndex, index } = useSortable({ id })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
      event.preventDefault()
      if (!event.repeat) onEnterBlock(id)
      return
    }
    const place = event.altKey ? { ArrowUp: before, ArrowDown: after }[event.key] : undefined
    if (!place) return
    onMoveBlock(id, place)
    event.preventDefault()
  }
  return (
    <li
      ref={setNodeRef}
      data-dragged={isDragging || undefined}
      data-drop={isOver && !isDragging && activeIndex >= 0 ? (index > activeIndex ? 'after' : 'before') : undefined}
    >
      <UnstyledButton
        {...listeners}
        onKeyDown={onKeyDown}
        className="bw-block"
        aria-current={isCurrent ? 'true' : undefined}
        title={isHidden ? t('hiddenBlock.inRail', { label }) : label}
        data-hidden={isHidden || undefined}
        onClick={() => onBlock(id)}
      >
        <span>{label}</span>
        <ReviewMark reviewed={reviewed} />
        {isHidden ? <IconEyeOff size={14} stroke={1.75} role="img" aria-label={t('hiddenBlock.mark')} /> : null}
        <BlockMark state={state} />
      </UnstyledButton>
    </li>
  )
})

const ReviewMark = ({ reviewed }: { reviewed: Reviewed | undefined }) => {
  const { t } = useTranslation()
  const props = { size: 14, stroke: 2, color: 'var(--mantine-color-dimmed)', role: 'img' } as const
  switch (reviewed) {
    case 'in-review':
      return <IconUserSearch {...props} aria-label={t('review.railInReview')} />
    case 'cleared':
      return <IconCheck {...props} color="var(--bw-accent-text)" aria-label={t('review.railCleared')} />
    case 'edited':
      return <IconPencilExclamation {...props} color="var(--bw-warning)" aria-label={t('review.railEdited')} />
    case undefined:
      return null
  }
}

const BlockMark = ({ state }: { state: BlockState }) => {
  const { t } = useTranslation()
  switch (state) {
    case 'ready':
      return null
    case 'error':
      return <IconOctagonFilled size={14} color="var(--bw-error)" role="img" aria-label={t('rail.hasError')} />
    case 'needs-you':
      return (
        <IconCircleDashed
          size={14}
          stroke={2}
          color="var(--bw-accent-text)"
          role="img"
          aria-label={t('rail.needsYou')}
        />
      )
  }
}

/** A press leads to the next block that needs somebody; when all are written, to what the checks still hold against it. */
const Readiness = ({ blocks, block: current, checks, onBlock, onSection }: RailProps) => {
  const { t } = useTranslation()
  const open = blocks.filter((block) => block.state !== 'ready')
  // behind the one that is being edited, then again from the top
  const here = blocks.findIndex(({ id }) => id === current)
  const next = open.find((block) => blocks.indexOf(block) > here) ?? open[0]
  const goOn = next ? () => onBlock(next.id) : checks.errors > 0 ? () => onSection('checks') : undefined
  // rounded down: 100% must mean that nothing is left
  const percent = percentReady(blocks)
  const [state, rest] = next
    ? [t('rail.percentReady', { percent }), t('rail.blocksNeedYou', { count: open.length })]
    : checks.errors > 0
      ? [t('rail.allWritten'), t('checkCount.errors', { count: checks.errors })]
      : [t('rail.ready'), t('rail.blocksReady', { count: blocks.length })]
  return (
    <UnstyledButton className="bw-readiness" disabled={!goOn} onClick={goOn}>
      <span className="bw-readiness-words">
        <Text span fz={13} fw={600}>
          {state}
        </Text>
        <Text span fz={13} c="dimmed">
          {rest}
        </Text>
      </span>
      <Progress component="span" value={percent} size={4} aria-label={t('rail.readiness')} />
    </UnstyledButton>
  )
}
