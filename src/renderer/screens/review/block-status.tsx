/** How far a block is: a line beside its name, and the choice in its menu. */
import { Menu, UnstyledButton } from '@mantine/core'
import { IconMessage, IconTextGrammar } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { setBlockStatus } from '../../../core/edit/review'
import type { PlanBlock } from '../../../core/model/plan'
import { BLOCK_STATES } from '../../../core/model/review'
import { isEditedSince } from '../../../core/review/block-status'
import { countOpen } from '../../../core/review/threads'
import { applyEdit, usePlanId } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { writtenAt } from '../../ui/written-at'
import { commentOn, showSuggested } from '../../view-state'
import './review.css'
import { signedNow } from './signed'
import { useSuggested } from './use-suggested'

/** Nothing for a draft nobody has said anything about. */
export const BlockReview = ({ block }: { block: PlanBlock }) => {
  const { t } = useTranslation()
  const { comments: all, figures } = useShownScope().project
  const counts = useMemo(() => countOpen({ comments: all }), [all])
  const comments = (counts.get(block.id) ?? 0) + (block.kind === 'figure' ? (counts.get(block.figureId) ?? 0) : 0)
  const suggested = useSuggested().filter(({ suggestion }) => suggestion.about === block.id).length
  const { status } = block
  const isEdited = status?.state === 'cleared' && isEditedSince({ figures }, block)
  const key = isEdited ? 'isEdited' : status?.state === 'cleared' ? 'isCleared' : 'isInReview'
  return (
    <>
      {status === undefined ? null : (
        <span className="bw-block-status" data-edited={isEdited || undefined}>
          {t(status.by === '' ? `review.${key}Unnamed` : `review.${key}`, {
            by: status.by,
            when: writtenAt(Date.parse(status.at), t),
          })}
        </span>
      )}
      {suggested === 0 ? null : (
        <UnstyledButton
          className="bw-block-comments"
          aria-label={t('suggest.onThis', { count: suggested })}
          title={t('suggest.onThis', { count: suggested })}
          onClick={() => showSuggested(block.id)}
        >
          <IconTextGrammar size={16} stroke={1.75} />
          {suggested}
        </UnstyledButton>
      )}
      {comments === 0 ? null : (
        <UnstyledButton
          className="bw-block-comments"
          aria-label={t('review.onThis', { count: comments })}
          title={t('review.onThis', { count: comments })}
          onClick={() => commentOn(block.id)}
        >
          <IconMessage size={16} stroke={1.75} />
          {comments}
        </UnstyledButton>
      )}
    </>
  )
}

const DRAFT = 'draft'

/** Entries of the block's menu. */
export const StatusItems = ({ block }: { block: PlanBlock }) => {
  const { t } = useTranslation()
  const planId = usePlanId()
  const kind = t(`block.${block.kind}`)
  const choose = (value: string) => {
    const state = BLOCK_STATES.find((one) => one === value) ?? null
    applyEdit(setBlockStatus(planId, block.id, state, signedNow()), t('undo.status', { kind }))
  }
  return (
    <>
      <Menu.Label>{t('review.status')}</Menu.Label>
      <Menu.RadioGroup value={block.status?.state ?? DRAFT} onChange={choose}>
        {([DRAFT, ...BLOCK_STATES] as const).map((state) => (
          <Menu.RadioItem key={state} value={state} closeMenuOnClick>
            {t(`review.${state}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}
