/** The bars that stay until the trouble is over: what happened, what is safe, what to do. */
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isLeftOut } from '../../core/images/left-out'
import type { OpenProject } from '../open-project'
import { mergeWithFile, otherWritersStore } from '../other-writers'
import {
  forgetChangedElsewhere,
  forgetCrashed,
  forgetDraftTrouble,
  forgetFromPdf,
  forgetOpenTrouble,
  forgetReadAgain,
  forgetSaveWarnings,
  openCrashed,
  openKeptOfRefused,
  readAgain,
  rescueDraft,
  save,
  saveAs,
  saveOverDamaged,
  saveProtected,
  sessionStore,
  showTask,
} from '../session'
import { forgetSettingsProblem, settingsStore } from '../settings'
import { Notice } from '../ui/notice'
import { clockTime } from '../ui/status-bar'
import { writtenExactlyAt } from '../ui/written-at'
import { CopyDetails } from './saving-notices'

/** Troubles that have a title of their own. */
type Because = 'disk-full' | 'write-protected' | 'read-only' | 'changed-on-disk' | 'busy' | 'gone'
const BECAUSE: ReadonlySet<string> = new Set<Because>([
  'disk-full',
  'write-protected',
  'read-only',
  'changed-on-disk',
  'busy',
  'gone',
])

export const SaveFailedNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const trouble = useStore(sessionStore, (state) => state.saveTrouble)
  const code = useStore(sessionStore, (state) => state.saveCode)
  const draft = useStore(sessionStore, ({ keeping }) => keeping?.draft.is)
  const isSaving = useStore(sessionStore, (state) => state.saving !== null)
  if (trouble === null) return null
  if (code === 'changed-on-disk') return <ChangedNotice open={open} />
  // changed by somebody else, it is whole, but no longer the one of that time
  const isOurs = open.savedAt !== undefined && code !== 'gone' && code !== 'damaged'
  const safe = !isOurs || open.savedAt === undefined ? '' : t('saveFailed.safe', { time: clockTime(open.savedAt) })
  return (
    <Notice
      title={t(BECAUSE.has(code ?? '') ? `saving.because.${code as Because}` : 'saveFailed.title')}
      actions={
        <>
          <CopyDetails open={open} />
          {code === 'write-protected' ? (
            <Button disabled={isSaving} onClick={() => void saveProtected()}>
              {t('saving.anyway')}
            </Button>
          ) : null}
          {code === 'damaged' ? (
            <Button loading={isSaving} onClick={() => void saveOverDamaged()}>
              {t('saveFailed.overDamaged')}
            </Button>
          ) : (
            <Button leftSection={<IconRefresh size={16} />} loading={isSaving} onClick={() => void save()}>
              {t('saveFailed.again')}
            </Button>
          )}
          {/* the trouble is in the project itself: no other place would help */}
          {code === 'invalid' ? null : (
            <Button variant="filled" disabled={isSaving} onClick={() => void saveAs()}>
              {t('saveFailed.elsewhere')}
            </Button>
          )}
        </>
      }
    >
      {[
        trouble || t('saveFailed.unexpected'),
        safe,
        t(draft === 'failing' ? 'saveFailed.safeOpen' : 'saveFailed.safeDraft'),
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </Notice>
  )
}

/** Somebody else wrote the file while there are changes here: the two become one, or one of them goes elsewhere. */
const ChangedNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const draft = useStore(sessionStore, ({ keeping }) => keeping?.draft.is)
  const isSaving = useStore(sessionStore, (state) => state.saving !== null)
  const isMerging = useStore(otherWritersStore, (state) => state.isMerging)
  return (
    <Notice
      title={t('changed.title', { name: open.name })}
      actions={
        <>
          <Button disabled={isSaving || isMerging} onClick={() => void readAgain()}>
            {t('saveFailed.readAgain')}
          </Button>
          <Button disabled={isSaving || isMerging} onClick={() => void saveAs()}>
            {t('saveFailed.keepMine')}
          </Button>
          <Button
            variant="filled"
            disabled={isSaving}
            loading={isMerging}
            onClick={() => void mergeWithFile(t('merge.step'))}
          >
            {t('merge.merge')}
          </Button>
        </>
      }
    >
      {t(draft === 'failing' ? 'changed.textNoDraft' : 'changed.text')}
    </Notice>
  )
}

/** Saved, with less than the usual promise. */
export const SaveWarningNotice = () => {
  const { t } = useTranslation()
  const warnings = useStore(sessionStore, (state) => state.saveWarnings)
  if (warnings.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={t('saveWarning.title')}
      actions={<Button onClick={forgetSaveWarnings}>{t('saveWarning.close')}</Button>}
    >
      {warnings.map((warning) => t(`saveWarning.${warning}`)).join('\n')}
    </Notice>
  )
}

export const ReadAgainNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const wasReadAgain = useStore(sessionStore, (state) => state.wasReadAgain)
  if (!wasReadAgain) return null
  return (
    <Notice
      tone="warning"
      title={t('readAgain.title', { name: open.name })}
      actions={<Button onClick={forgetReadAgain}>{t('openFailed.close')}</Button>}
    >
      {t('readAgain.text')}
    </Notice>
  )
}

/** Until it is saved, or somebody has read it. */
export const FromPdfNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const name = useStore(sessionStore, (state) => state.fromPdf)
  if (name === null || open.file !== null) return null
  return (
    <Notice
      tone="warning"
      title={t('drop.fromPdfTitle', { name })}
      actions={
        <>
          <Button variant="filled" onClick={() => void saveAs()}>
            {t('drop.fromPdfSave')}
          </Button>
          <Button onClick={forgetFromPdf}>{t('openFailed.close')}</Button>
        </>
      }
    >
      {t('drop.fromPdfText')}
    </Notice>
  )
}

/** Of a file that says itself that somebody else wrote it: people may, and are told when it was not them. */
export const ChangedElsewhereNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const wasChangedElsewhere = useStore(sessionStore, (state) => state.wasChangedElsewhere)
  if (!wasChangedElsewhere) return null
  return (
    <Notice
      tone="warning"
      title={t('saving.elsewhereTitle', { name: open.name })}
      actions={
        <>
          <Button onClick={() => showTask('versions')}>{t('versions.title')}</Button>
          <Button onClick={forgetChangedElsewhere}>{t('openFailed.close')}</Button>
        </>
      }
    >
      {t('saving.elsewhereText')}
    </Notice>
  )
}

/** The page before this one is gone, and no draft says more than the file. */
export const CrashedNotice = () => {
  const { t } = useTranslation()
  const crashed = useStore(sessionStore, (state) => state.crashed)
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  if (crashed === null) return null
  return (
    <Notice
      tone="warning"
      title={t('saving.crashedTitle', { name: crashed.name })}
      actions={
        <>
          <Button onClick={forgetCrashed}>{t('openFailed.close')}</Button>
          <Button disabled={isOpening} onClick={() => void openCrashed(false)}>
            {t('saving.openBare')}
          </Button>
          <Button variant="filled" disabled={isOpening} onClick={() => void openCrashed(true)}>
            {t('saving.crashedOpen')}
          </Button>
        </>
      }
    >
      {t('saving.crashedText')}
    </Notice>
  )
}

/** Of a window that was opened without pictures. */
export const LeftOutPicturesNotice = ({ open }: { open: OpenProject }) => {
  const { t } = useTranslation()
  const [isRead, setRead] = useState(false)
  const { assets } = open.history.present
  const count = useMemo(() => assets.filter(isLeftOut).length, [assets])
  if (count === 0 || isRead) return null
  return (
    <Notice
      tone="warning"
      title={t('saving.bareTitle', { count })}
      actions={<Button onClick={() => setRead(true)}>{t('openFailed.close')}</Button>}
    >
      {t('saving.bareText', { count })}
    </Notice>
  )
}

export const OpenFailedNotice = () => {
  const { t } = useTranslation()
  const trouble = useStore(sessionStore, (state) => state.openTrouble)
  const kept = useStore(sessionStore, (state) => state.keptOfRefused)
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  if (trouble === null) return null
  const why = trouble || t('openFailed.unexpected')
  return (
    <Notice
      title={t('openFailed.title')}
      actions={
        <>
          <Button onClick={forgetOpenTrouble}>{t('openFailed.close')}</Button>
          {kept ? (
            <Button variant="filled" disabled={isOpening} onClick={() => void openKeptOfRefused()}>
              {t('saving.openKept')}
            </Button>
          ) : null}
        </>
      }
    >
      {kept ? `${why}\n${t('saving.keptText', { when: writtenExactlyAt(kept.at, t) })}` : why}
    </Notice>
  )
}

/** Of drafts that were left behind and cannot be read. What is whole in one can be saved as a file. */
export const DraftTroubleNotice = () => {
  const { t } = useTranslation()
  const trouble = useStore(sessionStore, (state) => state.draftTrouble)
  const canRescue = useStore(sessionStore, (state) => state.draftRescue !== null)
  const [rescued, setRescued] = useState<string>()
  if (trouble === null) return null
  return (
    <Notice
      tone="warning"
      title={t('draftTrouble.title')}
      actions={
        <>
          {canRescue ? <Button onClick={() => void rescueDraft().then(setRescued)}>{t('saving.rescue')}</Button> : null}
          <Button onClick={forgetDraftTrouble}>{t('openFailed.close')}</Button>
        </>
      }
    >
      {rescued === undefined ? trouble || t('draftTrouble.unexpected') : t('saving.rescued', { name: rescued })}
    </Notice>
  )
}

export const SettingsNotice = () => {
  const { t } = useTranslation()
  const problem = useStore(settingsStore, (state) => state.problem)
  if (problem === null) return null
  return (
    <Notice
      tone="warning"
      title={t('settings.unreadable')}
      actions={<Button onClick={forgetSettingsProblem}>{t('openFailed.close')}</Button>}
    >
      {problem}
    </Notice>
  )
}
