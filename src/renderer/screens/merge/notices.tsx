/** The bars about other writers: what a merge brought, copies beside the file, who else has it open. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OpenProject } from '../../open-project'
import {
  binCopy,
  closeAlsoOpen,
  closeCopyTrouble,
  closeMade,
  isUndone,
  mergeWithCopy,
  otherWritersStore,
  putOffCopy,
  showCopy,
  showDecisions,
  standingOf,
} from '../../other-writers'
import { Notice } from '../../ui/notice'
import { writtenAt } from '../../ui/written-at'

export const MergedNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const made = useStore(otherWritersStore, (state) => state.made)
  if (made === null || isUndone(open, made)) return null
  const { summary, decisions, copy, hasBase, merged, mine } = made
  const count = (kind: 'added' | 'changed' | 'removed') =>
    summary.cameIn.filter((change) => change.kind === kind).length
  const came = (['added', 'changed', 'removed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => t(`merge.${kind}`, { count: count(kind) }))
  const left = decisions.filter((decision) => standingOf(open.history.present, made, decision) === 'open').length
  const isNothingNew = copy !== undefined && merged === mine && decisions.length === 0
  const title = copy === undefined ? 'merge.doneFile' : isNothingNew ? 'merge.nothingNew' : 'merge.doneCopy'
  return (
    <Notice
      tone="warning"
      title={t(title, { name: copy?.name ?? open.name })}
      actions={
        <>
          {copy === undefined || made.isBinned || left > 0 ? null : (
            <Button onClick={() => void binCopy(copy)}>{t('copy.bin')}</Button>
          )}
          <Button onClick={closeMade}>{t('merge.close')}</Button>
          {left === 0 ? null : (
            <Button variant="filled" onClick={() => showDecisions(true)}>
              {t('merge.decide', { count: left })}
            </Button>
          )}
        </>
      }
    >
      {[
        came.length > 0 ? t('merge.cameIn', { list: came.join(', ') }) : isNothingNew ? '' : t('merge.nothingCame'),
        summary.stays.length > 0 ? t('merge.stays', { count: summary.stays.length }) : '',
        hasBase ? '' : t('merge.noBase'),
        left > 0 ? t('merge.open', { count: left }) : decisions.length > 0 ? t('merge.allDecided') : '',
        made.isBinned ? t('copy.binned') : '',
        isNothingNew ? '' : t('merge.kept'),
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </Notice>
  )
}

export const CopyNotice = () => {
  const { t } = useTranslation()
  const { copies, putOff, copyTrouble, isMerging } = useStore(otherWritersStore)
  const copy = copies.find((one) => !putOff.has(one.copy))
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
          {t('copy.text', { when: writtenAt(copy.writtenAt, t) })}
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
