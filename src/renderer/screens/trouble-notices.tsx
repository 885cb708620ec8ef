/** The bars that stay until the trouble is over: what happened, what is safe, what to do. */
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OpenProject } from '../open-project'
import { forgetDraftTrouble, forgetOpenTrouble, save, saveAs, sessionStore } from '../session'
import { Notice } from '../ui/notice'
import { clockTime } from '../ui/status-bar'

export const SaveFailedNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const trouble = useStore(sessionStore, (state) => state.saveTrouble)
  const canSaveElsewhere = useStore(sessionStore, (state) => state.canSaveElsewhere)
  const isSaving = useStore(sessionStore, (state) => state.saving !== null)
  if (trouble === null) return null
  const safe = open.savedAt === undefined ? '' : t('saveFailed.safe', { time: clockTime(open.savedAt) })
  return (
    <Notice
      title={t('saveFailed.title')}
      actions={
        <>
          <Button leftSection={<IconRefresh size={16} />} loading={isSaving} onClick={() => void save()}>
            {t('saveFailed.again')}
          </Button>
          {canSaveElsewhere ? (
            <Button variant="filled" disabled={isSaving} onClick={() => void saveAs()}>
              {t('saveFailed.elsewhere')}
            </Button>
          ) : null}
        </>
      }
    >
      {[trouble || t('saveFailed.unexpected'), safe, t('saveFailed.safeOpen')].filter((part) => part !== '').join(' ')}
    </Notice>
  )
}

export const OpenFailedNotice = () => {
  const { t } = useTranslation()
  const trouble = useStore(sessionStore, (state) => state.openTrouble)
  if (trouble === null) return null
  return (
    <Notice
      title={t('openFailed.title')}
      actions={<Button onClick={forgetOpenTrouble}>{t('openFailed.close')}</Button>}
    >
      {trouble || t('openFailed.unexpected')}
    </Notice>
  )
}

/** Of drafts that were left behind and cannot be read. */
export const DraftTroubleNotice = () => {
  const { t } = useTranslation()
  const trouble = useStore(sessionStore, (state) => state.draftTrouble)
  if (trouble === null) return null
  return (
    <Notice
      tone="warning"
      title={t('draftTrouble.title')}
      actions={<Button onClick={forgetDraftTrouble}>{t('openFailed.close')}</Button>}
    >
      {trouble || t('draftTrouble.unexpected')}
    </Notice>
  )
}
