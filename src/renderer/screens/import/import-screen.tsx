/** Importing a table: file, columns, what changes, done. It lies over the workspace, which stays as it is. */
import { Box, Button, Stepper, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { importRecords } from '../../../core/edit/import-records'
import type { ImportPreview } from '../../../core/import/preview'
import type { KindId } from '../../../core/import/record-kind'
import { endImport, type ImportStart, rememberColumns } from '../../import/import-store'
import { applyEdit, undoEdit } from '../../open-project'
import { TaskScreen } from '../../ui/task-screen'
import { ChangesStep } from './changes-step'
import { ColumnsStep } from './columns-step'
import { DoneStep } from './done-step'
import { FileStep } from './file-step'
import './import.css'
import { shownCount } from './import-names'
import { type Import, STEPS, type Step, useImport } from './use-import'

export const ImportScreen = ({ start }: { start: ImportStart }) => {
  const { t } = useTranslation()
  const wizard = useImport(start)
  const { step, settings, preview, source, table } = wizard
  const remember = useRef(true)
  const root = useRef<HTMLDivElement>(null)
  const count = preview && settings ? importedCount(preview, settings.kind) : 0

  const run = () => {
    if (!preview || !settings || count === 0) return
    applyEdit(importRecords(preview.batch), t(`import.undoStep.${settings.kind}`, { count }))
    if (remember.current) rememberColumns(settings)
    wizard.setStep('done')
  }
  const takeBack = () => {
    undoEdit()
    wizard.setStep('changes')
  }
  useWizardKeys(step, takeBack)

  // the button that chose a file is gone by then
  const isReading = source !== null && source.read === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step begins at its heading
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-step-start]')?.focus()
  }, [step, isReading])

  const rows = preview ? t('import.rows', { count: preview.dataRows, shown: shownCount(preview.dataRows) }) : ''
  const name = source?.name || t('import.fromClipboard')
  return (
    <div ref={root} className="bw-import" role="dialog" aria-modal="true" aria-label={t('import.title.any')}>
      <TaskScreen
        title={t(`import.title.${settings?.kind ?? start.kind ?? 'any'}`)}
        aside={
          preview && source ? (
            <Text fz="sm" c="dimmed" truncate>
              {table?.name
                ? t('import.asideSheet', { name, sheet: table.name, rows })
                : t('import.aside', { name, rows })}
            </Text>
          ) : null
        }
        footer={<Footer wizard={wizard} count={count} onRun={run} onTakeBack={takeBack} />}
      >
        <div className="bw-import-body">
          <div className="bw-import-steps">
            <Stepper
              active={step === 'done' ? STEPS.length : STEPS.indexOf(step)}
              size="xs"
              iconSize={28}
              maw={720}
              mx="auto"
            >
              {STEPS.map((one) => (
                <Stepper.Step
                  key={one}
                  label={t(`import.step.${one}`)}
                  component="div"
                  allowStepSelect={false}
                  aria-current={one === step ? 'step' : undefined}
                />
              ))}
            </Stepper>
          </div>
          <StepBody wizard={wizard} remember={remember} />
        </div>
      </TaskScreen>
    </div>
  )
}

/** Records of the kind that come in or change; new partners and projects come along uncounted. */
const importedCount = ({ batch }: ImportPreview, kind: KindId): number =>
  (batch[kind]?.add.length ?? 0) + (batch[kind]?.change.length ?? 0)

const StepBody = ({ wizard, remember }: { wizard: Import; remember: { current: boolean } }) => {
  const { step, settings, preview } = wizard
  if (step === 'file' || !settings || !preview) return <FileStep wizard={wizard} />
  if (step === 'columns')
    return <ColumnsStep wizard={wizard} settings={settings} preview={preview} remember={remember} />
  if (step === 'changes') return <ChangesStep wizard={wizard} settings={settings} preview={preview} />
  return <DoneStep preview={preview} count={importedCount(preview, settings.kind)} />
}

interface FooterProps {
  readonly wizard: Import
  readonly count: number
  readonly onRun: () => void
  readonly onTakeBack: () => void
}

const Footer = ({ wizard, count, onRun, onTakeBack }: FooterProps) => {
  const { t } = useTranslation()
  const { step, preview, settings, setStep } = wizard
  if (step === 'done')
    return (
      <>
        <Box flex={1} />
        <Button onClick={onTakeBack}>{t('import.undo')}</Button>
        <Button variant="filled" onClick={endImport}>
          {t('import.close')}
        </Button>
      </>
    )
  const before: Step | null = step === 'changes' ? 'columns' : step === 'columns' ? 'file' : null
  return (
    <>
      <Text fz="sm" c="dimmed">
        {t('import.promise')}
      </Text>
      <Box flex={1} />
      <Button onClick={endImport}>{t('import.cancel')}</Button>
      {before ? (
        <Button leftSection={<IconChevronLeft size={16} />} onClick={() => setStep(before)}>
          {t('import.back')}
        </Button>
      ) : null}
      {step === 'changes' ? (
        <Button variant="filled" disabled={count === 0} onClick={onRun}>
          {count === 0 || !settings
            ? t('import.runNone')
            : t(`import.run.${settings.kind}`, { count, shown: shownCount(count) })}
        </Button>
      ) : (
        <Button
          variant="filled"
          disabled={!preview}
          rightSection={<IconChevronRight size={16} />}
          onClick={() => setStep(step === 'file' ? 'columns' : 'changes')}
        >
          {t(step === 'file' ? 'import.toColumns' : 'import.toChanges')}
        </Button>
      )}
    </>
  )
}

/** The focus stays inside; Ctrl+Z takes back what was just imported. */
function useWizardKeys(step: Step, takeBack: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLInputElement
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z' && step === 'done') {
        event.preventDefault()
        takeBack()
      } else if (event.key === 'Escape' && !event.defaultPrevented && !isField && step === 'done') endImport()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [step, takeBack])
  // the workspace behind it is inert, so the focus has nowhere else to go
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
}
