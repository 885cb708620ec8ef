/** Of a save that is not done yet, and of words that nothing protects. */
import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { bridge } from '../bridge'
import { copyText, detailsText } from '../copy-details'
import { isUnsaved, type OpenProject } from '../open-project'
import { saveAs, sessionStore } from '../session'
import { Notice } from '../ui/notice'
import { clockTime } from '../ui/status-bar'

export const CopyDetails = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    const { saveCode, saveSystem, saveFailedAt, draftAt } = sessionStore.getState()
    const trouble = { code: saveCode, system: saveSystem, at: saveFailedAt, savedAt: open.savedAt, draftAt }
    setCopied(copyText(detailsText(trouble, await bridge.appVersions())))
  }
  return (
    <Button
      leftSection={isCopied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      onClick={() => void copy()}
      aria-live="polite"
    >
      {t(isCopied ? 'saving.copied' : 'saving.copyDetails')}
    </Button>
  )
}

/** The save goes on: what comes of it is said when the disk answers. */
export const SlowSaveNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const isSlow = useStore(sessionStore, (state) => state.isSaveSlow)
  const draft = useStore(sessionStore, ({ keeping }) => keeping?.draft.is)
  if (!isSlow) return null
  return (
    <Notice
      tone="warning"
      title={t('saving.slowTitle', { name: open.name })}
      actions={
        <Button variant="filled" onClick={() => void saveAs()}>
          {t('saveFailed.elsewhere')}
        </Button>
      }
    >
      {t(draft === 'failing' ? 'saving.slowTextNoDraft' : 'saving.slowText')}
    </Notice>
  )
}

/** Neither a draft nor a file holds what is on screen. Where the file is saved by itself the status bar says enough. */
export const UnprotectedNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const draft = useStore(sessionStore, ({ keeping }) => keeping?.draft)
  const [since, setSince] = useState<number | null>(null)
  useEffect(() => {
    // the keeper counts by a clock that does not go back
    if (draft?.is === 'failing') setSince(Date.now() - (performance.now() - draft.since))
    else if (draft === undefined || draft.is === 'kept') setSince(null)
    // while it is tried again the bar stays, else it would come and go
  }, [draft])
  const isFileFailing = useStore(sessionStore, (state) => state.saveTrouble !== null)
  if (since === null || !isUnsaved(open) || (open.file !== null && !isFileFailing)) return null
  return (
    <Notice
      title={t('saving.unprotectedTitle', { time: clockTime(since) })}
      actions={
        isFileFailing ? null : (
          <Button variant="filled" onClick={() => void saveAs()}>
            {t('saveFailed.elsewhere')}
          </Button>
        )
      }
    >
      {t('saving.unprotectedText')}
    </Notice>
  )
}
