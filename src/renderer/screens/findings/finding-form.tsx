import { ActionIcon, Button, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  activitiesAnswering,
  changeFinding,
  setAnswer,
  setFindingKind,
  setFindingText,
} from '../../../core/edit/findings'
import type { ActivityId } from '../../../core/model/ids'
import { FINDING_KINDS, type Finding, type FindingKind, PILLARS } from '../../../core/model/report'
import { writeShortDate } from '../../../core/model/written-date'
import { say } from '../../../core/narrative/localized'
import { Pick, PickOrNone } from '../../fields/pick'
import { LocalText, PlainText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { figureName, sourceName } from '../../prose/names'
import { Field } from '../../ui/record-form'

export const FindingForm = ({ finding }: { finding: Finding }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project, plan } = scope
  const step = t('undo.editFinding')
  const earlier = project.findings.filter(
    (f) => f.kind === finding.kind && f.countryId === finding.countryId && f.editionId !== finding.editionId,
  )
  const used = usedIn()

  return (
    <>
      <Field label={t('finding.kind')}>
        <SegmentedControl
          fullWidth
          aria-label={t('finding.kind')}
          data={FINDING_KINDS.map((value) => ({ value, label: t(`findingKind.${value}`) }))}
          value={finding.kind}
          onChange={(kind) => applyEdit(setFindingKind(finding.id, kind as FindingKind), t('undo.findingKind'))}
        />
      </Field>
      <Pick
        label={t('finding.pillar')}
        choices={PILLARS.map((value) => ({ value, label: t(`pillar.${value}`) }))}
        value={finding.pillar}
        onPick={(pillar) => applyEdit(changeFinding(finding.id, { pillar }), step)}
      />
      <LocalText
        lines
        label={t('finding.statement')}
        description={t('finding.statementHint')}
        field={`${finding.id}/statement`}
        step={step}
        text={finding.statement}
        edit={(language, text) => setFindingText(finding.id, 'statement', language, text)}
      />
      <LocalText
        label={t('finding.label')}
        description={t('finding.labelHint')}
        field={`${finding.id}/label`}
        step={step}
        text={finding.label}
        edit={(language, text) => setFindingText(finding.id, 'label', language, text)}
      />
      <PlainText
        lines
        label={t('finding.quote')}
        description={t('finding.quoteHint')}
        field={`${finding.id}/quote`}
        step={step}
        value={finding.quote}
        edit={(quote) => changeFinding(finding.id, { quote })}
      />
      <PickOrNone
        label={t('finding.source')}
        none={t('finding.noSource')}
        choices={project.sources.map((source) => ({ value: source.id, label: sourceName(source, scope) }))}
        value={finding.sourceId}
        error={finding.sourceId === null ? t('finding.sourceMissing') : undefined}
        onPick={(sourceId) => applyEdit(changeFinding(finding.id, { sourceId }), step)}
      />
      <PlainText
        label={t('finding.place')}
        field={`${finding.id}/locator`}
        step={step}
        value={finding.locator}
        edit={(locator) => changeFinding(finding.id, { locator })}
      />
      {earlier.length > 0 ? (
        <PickOrNone
          label={t('finding.repeats')}
          none={t('finding.isNew')}
          choices={earlier.map((f) => ({ value: f.id, label: say(f.statement, scope) }))}
          value={finding.repeats}
          onPick={(repeats) => applyEdit(changeFinding(finding.id, { repeats }), step)}
        />
      ) : null}
      {finding.kind === 'recommendation' ? <AnsweredBy finding={finding} /> : null}
      <Text fz={13} c="dimmed">
        {used.length > 0 ? t('finding.usedIn', { names: used.join(', ') }) : t('finding.unused')}
      </Text>
    </>
  )

  /** The blocks and figures of the plan that print this finding. */
  function usedIn(): readonly string[] {
    const isHere = finding.countryId === plan.countryId && finding.editionId === plan.editionId
    if (!isHere) return []
    return plan.blocks.flatMap((block) => {
      if (block.kind === 'recommendations' && finding.kind === 'recommendation') return [t('block.recommendations')]
      if (
        block.kind === 'findings' &&
        (block.show === finding.kind || (block.show === 'both' && finding.kind !== 'recommendation'))
      )
        return [t('block.findings')]
      if (block.kind !== 'figure') return []
      const figure = project.figures.find((f) => f.id === block.figureId)
      const shows = finding.kind === 'recommendation' ? 'coverage' : 'findings'
      return figure?.kind === shows ? [figureName(figure.id, scope, t)] : []
    })
  }
}

const AnsweredBy = ({ finding }: { finding: Finding }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project } = scope
  const [isLinking, setLinking] = useState(false)
  const answering = activitiesAnswering(project, finding.id)
  const nameOf = (id: ActivityId) => {
    const activity = project.activities.find((a) => a.id === id)
    return activity ? `${say(activity.title, scope)}, ${writeShortDate(activity.date)}` : id
  }
  const free = project.activities.filter((a) => !answering.includes(a))

  return (
    <Field label={t('finding.answers', { count: answering.length })}>
      <Stack gap={4}>
        {answering.map((activity) => {
          const extent = activity.answers.find((a) => a.findingId === finding.id)?.extent ?? 'part'
          const name = nameOf(activity.id)
          return (
            <div key={activity.id} className="bw-answer">
              <span>{name}</span>
              <SegmentedControl
                aria-label={t('finding.extentOf', { name })}
                data={(['part', 'full'] as const).map((value) => ({ value, label: t(`extent.${value}`) }))}
                value={extent}
                onChange={(value) =>
                  applyEdit(setAnswer(activity.id, finding.id, value === 'full' ? 'full' : 'part'), t('undo.answer'))
                }
              />
              <ActionIcon
                size={24}
                aria-label={t('finding.unlink', { name })}
                onClick={() => applyEdit(setAnswer(activity.id, finding.id, null), t('undo.unlink'))}
              >
                <IconX size={14} />
              </ActionIcon>
            </div>
          )
        })}
        {isLinking ? (
          <Select
            aria-label={t('finding.linkWhich')}
            placeholder={t('finding.linkWhich')}
            searchable
            defaultDropdownOpened
            autoFocus
            data={free.map((a) => ({ value: a.id, label: nameOf(a.id) }))}
            value={null}
            onBlur={() => setLinking(false)}
            onChange={(id) => {
              const activity = free.find((a) => a.id === id)
              if (activity) applyEdit(setAnswer(activity.id, finding.id, 'part'), t('undo.answer'))
              setLinking(false)
            }}
          />
        ) : free.length > 0 ? (
          <div>
            <Button variant="subtle" leftSection={<IconLink size={16} />} onClick={() => setLinking(true)}>
              {t('finding.link')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Field>
  )
}
