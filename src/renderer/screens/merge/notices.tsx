/** The bars about other writers: what a merge brought, copies beside the file, who else has it open. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Answer } from '../../../core/merge/decide'
import type { OpenProject } from '../../open-project'
import {
  binCopy,
  closeAlsoOpen,
  closeCopyTrouble,
  closeMade,
  compareCopy,
  dropMerge,
  isUndone,
  mergeWithCopy,
  openDecisions,
  otherWritersStore,
  putOffCopy,
  showCopy,
  showMerge,
} from '../../other-writers'
import { Notice } from '../../ui/notice'
import { writtenAt } from '../../ui/written-at'
import { lastChangedBy } from '../last-changed-by'

/** Decisions that somebody put off. */
export const PendingNotice = () => {
  const { t } = useTranslation()
  const { pending, shown, isMerging } = useStore(otherWritersStore)
  // with the file itself, the notice that it was changed offers the merge
  if (pending?.copy === undefined || shown === 'decisions') return null
  const { copy, label } = pending
  return (
    <Notice
      tone="warning"
      title={t('merge.waits', { name: copy.name })}
      actions={
        <>
          <Button onClick={dropMerge}>{t('merge.drop')}</Button>
          <Button variant="filled" loading={isMerging} onClick={() => void mergeWithCopy(copy, label)}>
            {t('merge.goOn')}
          </Button>
        </>
      }
    >
      {t('merge.waitsText', { count: openDecisions(pending).length })}
    </Notice>
  )
}

export const MergedNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const made = useStore(otherWritersStore, (state) => state.made)
  if (made === null || isUndone(open, made)) return null
  const { merged, answers, copy, base, project, mine, isBinned } = made
  const { summary, decisions } = merged
  const count = (kind: 'added' | 'changed' | 'removed') =>
    summary.cameIn.filter((change) => change.kind === kind).length
  const came = (['added', 'changed', 'removed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => t(`merge.${kind}`, { count: count(kind) }))
  const given = (to: Answer) => [...answers.values()].filter((one) => one === to).length
  const decided = (
    [
      ['mine', 'merge.yours'],
      ['theirs', 'merge.theirsTaken'],
      ['both', 'merge.bothTaken'],
    ] as const
  )
    .filter(([to]) => given(to) > 0)
    .map(([to, words]) => t(words, { count: given(to) }))
  const isNothingNew = copy !== undefined && project === mine && decisions.length === 0
  const title = copy === undefined ? 'merge.doneFile' : isNothingNew ? 'merge.nothingNew' : 'merge.doneCopy'
  return (
    <Notice
      tone="warning"
      title={t(title, { name: copy?.name ?? open.name })}
      actions={
        <>
          {copy === undefined || copy.style === 'other' || isBinned ? null : (
            <Button onClick={() => void binCopy(copy)}>{t('copy.bin')}</Button>
          )}
          <Button onClick={closeMade}>{t('merge.close')}</Button>
          {isNothingNew ? null : (
            <Button variant="filled" onClick={() => showMerge('report')}>
              {t('merge.showReport')}
            </Button>
          )}
        </>
      }
    >
      {[
        came.length > 0 ? t('merge.cameIn', { list: came.join(', ') }) : isNothingNew ? '' : t('merge.nothingCame'),
        summary.stays.length > 0 ? t('merge.stays', { count: summary.stays.length }) : '',
        base !== null ? '' : t('merge.noBase'),
        decided.length > 0 ? t('merge.decidedHow', { list: decided.join(', ') }) : '',
        isBinned ? t('copy.binned') : '',
        isNothingNew ? '' : t('merge.kept'),
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </Notice>
  )
}

export const CopyNotice = () => {
  const { t } = useTranslation()
  const { copies, putOff, copyTrouble, isMerging, pending } = useStore(otherWritersStore)
  const copy = pending === null ? copies.find((one) => !putOff.has(one.copy)) : undefined
  return (
    <>
      {copyTrouble === null ? null : (
        <Notice title={t('copy.failed')} actions={<Button onClick={closeCopyTrouble}>{t('merge.close')}</Button>}>
          {copyTrouble || t('copy.unexpected')}
        </Notice>
      )}
      {copy === undefined ? null : (
        <Notice
          tone="warning"
          title={t('copy.title', { name: copy.name, by: t(`copy.by.${copy.style}`) })}
          actions={
            <>
              <Button onClick={() => putOffCopy(copy)}>{t('copy.notNow')}</Button>
              <Button onClick={() => void showCopy(copy)}>{t('copy.show')}</Button>
              <Button onClick={() => void compareCopy(copy)}>{t('compare.knownCompare')}</Button>
              <Button
                variant="filled"
                loading={isMerging}
                onClick={() => void mergeWithCopy(copy, t('merge.stepCopy', { name: copy.name }))}
              >
                {t('merge.merge')}
              </Button>
            </>
          }
        >
          {[
            t('copy.text'),
            t(`compare.relation.${copy.relation ?? 'unknown'}`, { when: writtenAt(copy.writtenAt, t) }),
            lastChangedBy(copy.lastChange, t),
          ]
            .filter((part) => part !== '')
            .join(' ')}
        </Notice>
      )}
    </>
  )
}

export const AlsoOpenNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const { alsoOpen, isAlsoOpenRead } = useStore(otherWritersStore)
  if (alsoOpen === null || isAlsoOpenRead || open.file === null) return null
  const since = Date.parse(alsoOpen.since)
  return (
    <Notice
      tone="warning"
      title={t('alsoOpen.title', { user: alsoOpen.user, host: alsoOpen.host })}
      actions={<Button onClick={closeAlsoOpen}>{t('merge.close')}</Button>}
    >
      {Number.isNaN(since) ? t('alsoOpen.textNoTime') : t('alsoOpen.text', { since: writtenAt(since, t) })}
    </Notice>
  )
}
