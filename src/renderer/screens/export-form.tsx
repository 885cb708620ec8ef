import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { briefingFileName } from '../../core/briefing/briefing-file-name'
import type { Issue } from '../../core/checks/check'
import { fileNameFault } from '../../core/checks/file-name'
import { changePlan, setCarries } from '../../core/edit/plan'
import { applyEdit, useScope } from '../open-project'
import { CheckItem } from '../ui/check-item'
import { CheckedLines } from '../ui/checked-lines'
import { Notice } from '../ui/notice'
import { Field } from '../ui/record-form'
import { SeverityIcon } from '../ui/severity-icon'
import { CarriesChoice } from './carries-choice'
import type { ExportBriefingProps } from './export'
import { PaperChoice } from './theme-choice'
import { ThemeField } from './theme-field'

export interface ExportFormProps extends ExportBriefingProps {
  readonly note: 'cancelled' | null
  readonly trouble: string | null
  readonly onGoTo: (issue: Issue) => void
  readonly onRun: (name: string, draft: boolean) => void
  /** Takes the place of the buttons; the choices are locked. Null: nothing runs. */
  readonly running: ReactNode | null
}

export const ExportForm = (props: ExportFormProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { plan, language } = scope
  const [name, setName] = useState(`${briefingFileName(scope)}.pdf`)
  const isLocked = props.running !== null
  const isNamed = name.replace(/\.pdf$/i, '').trim() !== ''
  const hasErrors = props.errors.length > 0
  const languageName = t(`language.${language}`)
  return (
    <>
      {props.trouble === null ? null : (
        <div className="bw-dialog-notice">
          <Notice title={t('export.failed')}>{props.trouble || t('export.failedWhy')}</Notice>
        </div>
      )}
      <Text c="dimmed" mb={16}>
        {props.pageCount === undefined
          ? t('export.whatFirst', { language: languageName })
          : t('export.what', { language: languageName, pages: t('export.pages', { count: props.pageCount }) })}
      </Text>
      <fieldset className="bw-export" disabled={isLocked}>
        <Stack gap={16}>
          <ThemeField />
          <PaperChoice
            value={plan.paper}
            onChange={(paper) => applyEdit(changePlan(plan.id, { paper }), t('export.step.paper'), 'paper')}
          />
          <CarriesChoice
            value={plan.carries ?? null}
            onChange={(carries) => applyEdit(setCarries(plan.id, carries), t('carries.step'), 'carries')}
          />
          <TextInput
            label={t('export.fileName')}
            description={t('export.fileNameHelp')}
            value={name}
            error={isNamed ? undefined : t('export.fileNameMissing')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NameFault name={name} onBetter={setName} />
        </Stack>
        <Stack gap={16} miw={0}>
          {hasErrors ? <Errors {...props} /> : <Ready />}
          {props.warnings > 0 ? (
            <Group gap={8} wrap="nowrap" align="flex-start">
              <SeverityIcon severity="warning" />
              <div>
                <Text fz="sm" lh="20px">
                  {t('export.warnings', { count: props.warnings })}
                </Text>
                <Button variant="transparent" className="bw-link" onClick={props.onChecks}>
                  {t('export.showWarnings')}
                </Button>
              </div>
            </Group>
          ) : null}
          <HiddenBlocks count={plan.blocks.filter(({ hidden }) => hidden).length} />
          <Silenced {...props} />
        </Stack>
      </fieldset>
      <Group className="bw-dialog-footer" gap={8} wrap="nowrap">
        {props.running ?? (
          <>
            <Text fz="sm" c="dimmed" flex={1} role="status">
              {props.note === 'cancelled' ? t('export.cancelled') : ''}
            </Text>
            {hasErrors ? (
              <Button disabled={!isNamed} onClick={() => props.onRun(asDraft(name), true)}>
                {t('export.runDraft')}
              </Button>
            ) : (
              <Button
                variant="filled"
                data-autofocus
                autoFocus // after a run the form is back, but the dialog has placed its focus long ago
                disabled={!isNamed}
                onClick={() => props.onRun(name, false)}
              >
                {t('export.run')}
              </Button>
            )}
          </>
        )}
      </Group>
    </>
  )
}

/** So that a draft is not taken for the briefing when the file is passed on. */
const asDraft = (name: string): string => name.replace(/(_DRAFT)?(\.pdf)?$/i, '_DRAFT.pdf')

const Ready = () => {
  const { t } = useTranslation()
  return (
    <Field label={t('export.ready')}>
      <CheckedLines lines={[t('export.readyChecks'), t('export.readyTags'), t('export.readyAlt')]} />
    </Field>
  )
}

/** What is kept and leaves in no output. */
const HiddenBlocks = ({ count }: { count: number }) => {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <IconEyeOff size={16} stroke={1.75} style={{ marginTop: 2, flex: 'none' }} />
      <Text fz="sm" lh="20px">
        {t('hiddenBlock.atExport', { count })}
      </Text>
    </Group>
  )
}

/** Whoever answers for the briefing sees what was left, and why. */
const Silenced = ({ silenced }: ExportFormProps) => {
  const { t } = useTranslation()
  if (silenced.length === 0) return null
  return (
    <details>
      <summary>{t('checkWork.exportSilenced', { count: silenced.length })}</summary>
      <ul className="bw-plain-list">
        {silenced.map(({ issue, reason }) => (
          <Text component="li" key={keyOf(issue)} fz="sm" mt={8}>
            {issue.message}
            <Text span display="block" c="dimmed" fz="sm">
              {t('checkWork.because', { reason })}
            </Text>
          </Text>
        ))}
      </ul>
    </details>
  )
}

/** Some systems take neither spaces nor long names. */
const NameFault = ({ name, onBetter }: { readonly name: string; readonly onBetter: (name: string) => void }) => {
  const { t } = useTranslation()
  const fault = fileNameFault(name)
  if (!fault) return null
  return (
    <Text fz="sm" c="dimmed" mt={-8} role="status">
      {t(fault.fault === 'spaces' ? 'checkWork.exportSpaces' : 'checkWork.exportLong')}{' '}
      <Button variant="transparent" className="bw-link" onClick={() => onBetter(fault.better)}>
        {t('checkWork.exportBetter', { name: fault.better })}
      </Button>
    </Text>
  )
}

const Errors = ({ errors, placeOf, onGoTo }: ExportFormProps) => {
  const { t } = useTranslation()
  return (
    <section aria-label={t('export.errors', { count: errors.length })}>
      <Text fw={600} lh="20px">
        {t('export.errors', { count: errors.length })}
      </Text>
      <Text fz="sm" c="dimmed" mt={4} mb={8}>
        {t('export.errorsText')}
      </Text>
      <div
        className="bw-error-list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        tabIndex={0}
      >
        {errors.map((issue) => (
          <CheckItem
            key={keyOf(issue)}
            severity={issue.severity}
            message={issue.message}
            where={placeOf(issue)}
            onGo={() => onGoTo(issue)}
          />
        ))}
      </div>
    </section>
  )
}

const keyOf = ({ check, at, message }: Issue): string => [check, ...Object.values(at), message].join(' ')
