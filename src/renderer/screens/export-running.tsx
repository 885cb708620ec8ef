import { Box, Button, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExportStep } from '../../ipc/contract'
import type { ExportProgress } from './export'

export interface ExportRunningProps {
  /** Undefined until the first word of it. */
  readonly progress: ExportProgress | undefined
  /** “Stop the export?” is being asked. */
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
  readonly onStop: () => void
}

/** Part of the way that is done when a step begins, in hundredths; layout takes the longest. */
const BEGINS: Readonly<Record<ExportStep, number>> = {
  assemble: 0,
  figures: 5,
  layout: 30,
  pages: 70,
  check: 90,
  write: 95,
}
const ENDS: Readonly<Record<ExportStep, number>> = {
  assemble: 5,
  figures: 30,
  layout: 70,
  pages: 90,
  check: 95,
  write: 100,
}

const percentOf = ({ step, done, total }: ExportProgress): number =>
  BEGINS[step] + (total > 0 ? done / total : 0) * (ENDS[step] - BEGINS[step])

export const ExportRunning = ({ progress, isAsking, onAsk, onStop }: ExportRunningProps) => {
  const { t } = useTranslation()
  if (isAsking) {
    return (
      <>
        <Text flex={1} role="alert">
          {t('export.stop')}
        </Text>
        <Button onClick={onStop}>{t('export.stopYes')}</Button>
        <Button variant="filled" data-autofocus autoFocus onClick={() => onAsk(false)}>
          {t('export.stopNo')}
        </Button>
      </>
    )
  }
  const words = progress
    ? t(`export.running.${progress.step}`, { done: progress.done, total: progress.total })
    : t('export.starting')
  return (
    <>
      <Box flex={1} mr={8}>
        <Text fz="sm" fw={500} mb={4} role="status">
          {words}
        </Text>
        <Progress value={progress ? percentOf(progress) : 0} size={6} aria-label={t('export.progress')} />
      </Box>
      <Button autoFocus onClick={onStop}>
        {t('export.cancel')}
      </Button>
    </>
  )
}
