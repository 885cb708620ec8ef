/** Left: saved, language, as-of date. Right: pages, words, checks. What can be pressed opens what it names. */
import { Box, UnstyledButton } from '@mantine/core'
import { IconDeviceFloppy, IconOctagonFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckCount, type CheckTotals } from './check-count'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  /** `draft`: whether what is on screen would survive a crash. `isInFile`: an earlier state is in a file. */
  | { readonly kind: 'unsaved'; readonly isInFile: boolean; readonly draft: 'kept' | 'waiting' | 'failing' }
  /** `isSlow`: the disk has not answered for a while. */
  | { readonly kind: 'saving'; readonly isSlow: boolean }
  | { readonly kind: 'failed' }
  /** Unchanged, and no file on disk belongs to it: the sample. */
  | { readonly kind: 'no-file' }

export interface StatusBarProps {
  readonly save: SaveState
  readonly onSave: () => void
  /** A button with the language that is being written. */
  readonly language: ReactNode
  readonly asOf: ReactNode
  /** Undefined until the first preview is there. */
  readonly pages: number | undefined
  readonly onPages: () => void
  /** A button with the number of words. */
  readonly words: ReactNode
  readonly checks: CheckTotals
  readonly onChecks: () => void
}

/** @param at milliseconds since 1970 */
export const clockTime = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)

export const StatusBar = (props: StatusBarProps) => {
  const { t } = useTranslation()
  const { save, checks, pages } = props
  return (
    <>
      <UnstyledButton
        onClick={props.onSave}
        title={t('status.saveNow')}
        {...(save.kind === 'failed' ? { c: 'var(--bw-error)', fw: 600 } : {})}
      >
        {save.kind === 'failed' ? <IconOctagonFilled size={14} /> : <IconDeviceFloppy size={16} stroke={1.75} />}
        {save.kind === 'saved'
          ? save.at === undefined
            ? t('status.saved')
            : t('status.savedAt', { time: clockTime(save.at) })
          : save.kind === 'unsaved'
            ? t(`status.${save.isInFile ? 'changed' : 'unsaved'}.${save.draft}`)
            : save.kind === 'saving'
              ? t(save.isSlow ? 'saving.slowStatus' : 'status.saving')
              : save.kind === 'failed'
                ? t('status.failed')
                : t('status.noFile')}
      </UnstyledButton>
      {props.language}
      {props.asOf}
      <Box flex={1} />
      {pages === undefined ? null : (
        <UnstyledButton title={t('statusBar.pages')} onClick={props.onPages}>
          {t('status.pages', { count: pages })}
        </UnstyledButton>
      )}
      {props.words}
      <UnstyledButton title={t('statusBar.checks')} onClick={props.onChecks}>
        <CheckCount {...checks} />
        {checks.errors + checks.warnings > 0 ? null : t('status.noChecks')}
      </UnstyledButton>
    </>
  )
}
