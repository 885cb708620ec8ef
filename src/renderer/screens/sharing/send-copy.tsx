/** A copy to be sent on: what goes along, what it is called, and then where it is. */
import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconFolderOpen, IconMail } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { briefingFileName } from '../../../core/briefing/briefing-file-name'
import { keepBoth } from '../../../core/review/change-log'
import { CLEAN, type CopyChoices, EVERYTHING } from '../../../core/sharing/copy-project'
import type { CopyOutcome } from '../../../ipc/contract'
import { bridge, messageOf } from '../../bridge'
import { mergedCopiesIn } from '../../merged-copies'
import { appStore, useOpenPart, useScope } from '../../open-project'
import { Notice } from '../../ui/notice'
import { Field } from '../../ui/record-form'

const PARTS = ['changeLog', 'comments', 'internal', 'wholePictures', 'unused'] as const

export const SendCopy = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<CopyOutcome>()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(outcome ? 'sendCopy.done' : 'sendCopy.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('sendCopy.close') }}
    >
      {outcome ? <Done outcome={outcome} onClose={onClose} /> : <Choices onDone={setOutcome} />}
    </Modal>
  )
}

const Choices = ({ onDone }: { onDone: (outcome: CopyOutcome) => void }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project } = scope
  const log = useOpenPart((open) => open.changeLog) ?? project.changeLog
  const [choices, setChoices] = useState<CopyChoices>(EVERYTHING)
  const [name, setName] = useState(briefingFileName(scope))
  const [trouble, setTrouble] = useState<string>()
  const [isWriting, setWriting] = useState(false)
  const isNamed = name.trim() !== ''
  const is = (preset: CopyChoices) => PARTS.every((part) => choices[part] === preset[part])
  const choose = (preset: CopyChoices) => setChoices({ ...preset, language: choices.language })

  const write = async () => {
    setTrouble(undefined)
    setWriting(true)
    try {
      const sent = { ...project, changeLog: keepBoth(log, project.changeLog) }
      const { open } = appStore.getState()
      const outcome = await bridge.writeCopy({
        file: open?.file ?? null,
        ...(open ? { merged: mergedCopiesIn(open) } : {}),
        project: sent,
        choices,
        name,
      })
      if (outcome) onDone(outcome)
    } catch (error) {
      setTrouble(messageOf(error) ?? t('sendCopy.failedWhy'))
    } finally {
      setWriting(false)
    }
  }

  return (
    <Stack gap={16}>
      {trouble === undefined ? null : <Notice title={t('sendCopy.failed')}>{trouble}</Notice>}
      <Text c="dimmed">{t('sendCopy.text')}</Text>
      <Field label={t('sendCopy.whom')}>
        <SegmentedControl
          fullWidth
          aria-label={t('sendCopy.whom')}
          value={is(EVERYTHING) ? 'colleagues' : is(CLEAN) ? 'others' : ''}
          onChange={(value) => choose(value === 'others' ? CLEAN : EVERYTHING)}
          data={[
            { value: 'colleagues', label: t('sendCopy.colleagues') },
            { value: 'others', label: t('sendCopy.others') },
          ]}
        />
      </Field>
      <Field label={t('sendCopy.along')}>
        <Stack gap={8} mt={4}>
          {PARTS.map((part) => (
            <Checkbox
              key={part}
              label={t(`sendCopy.${part}`)}
              description={
                part === 'comments'
                  ? t('sendCopy.commentsHelp', { count: project.comments.length })
                  : t(`sendCopy.${part}Help`)
              }
              checked={choices[part]}
              onChange={(event) => setChoices({ ...choices, [part]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Field>
      {project.languages.length > 1 ? (
        <Select
          label={t('sendCopy.language')}
          allowDeselect={false}
          value={choices.language ?? 'all'}
          onChange={(value) =>
            setChoices({ ...choices, language: project.languages.find((one) => one === value) ?? null })
          }
          data={[
            { value: 'all', label: t('sendCopy.allLanguages') },
            ...project.languages.map((one) => ({
              value: one,
              label: t('sendCopy.onlyLanguage', { language: t(`language.${one}`) }),
            })),
          ]}
        />
      ) : null}
      <TextInput
        label={t('sendCopy.name')}
        value={name}
        maxLength={200}
        error={isNamed ? undefined : t('sendCopy.nameMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="filled" data-autofocus disabled={!isNamed} loading={isWriting} onClick={() => void write()}>
          {t('sendCopy.write')}
        </Button>
      </Group>
    </Stack>
  )
}

const Done = ({ outcome, onClose }: { outcome: CopyOutcome; onClose: () => void }) => {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState<string>()
  const run = (deed: Promise<void>) =>
    void deed.then(
      () => setTrouble(undefined),
      (error: unknown) => setTrouble(messageOf(error) ?? t('sendCopy.failedWhy')),
    )
  const deed = (icon: ReactNode, label: string, start: () => Promise<void>) => (
    <Button leftSection={icon} onClick={() => run(start())}>
      {label}
    </Button>
  )
  const { token, name, folder } = outcome
  return (
    <>
      <Text style={{ overflowWrap: 'anywhere' }}>{t('sendCopy.doneText', { name, folder })}</Text>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('sendCopy.doneMail')}
      </Text>
      {trouble === undefined ? null : (
        <Text fz="sm" c="var(--bw-error)" mt={8} role="alert">
          {trouble}
        </Text>
      )}
      <Group justify="flex-end" gap={8} mt={24}>
        {deed(<IconFolderOpen size={18} stroke={1.75} />, t('sendCopy.show'), () => bridge.showWrittenCopy({ token }))}
        {deed(<IconMail size={18} stroke={1.75} />, t('sendCopy.mail'), () => bridge.newMail({ token }))}
        <Button variant="filled" data-autofocus autoFocus onClick={onClose}>
          {t('sendCopy.close')}
        </Button>
      </Group>
    </>
  )
}
