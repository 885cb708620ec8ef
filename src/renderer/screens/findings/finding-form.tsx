import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconLink, IconQuote, IconX } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeFinding, setAnswer, setFindingKind, setFindingText } from '../../../core/edit/findings'
import type { Activity } from '../../../core/model/field-work'
import type { FindingId } from '../../../core/model/ids'
import type { Project } from '../../../core/model/project'
import { FINDING_KINDS, type Finding, PILLARS } from '../../../core/model/report'
import { writeShortDate } from '../../../core/model/written-date'
import { answersByFinding } from '../../../core/narrative/activities'
import { say } from '../../../core/narrative/localized'
import { Pick, PickOrNone, Segments } from '../../fields/pick'
import { LocalText, PlainText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { sourceName } from '../../prose/names'
import { useShownScope } from '../../shown-scope'
import { Field, FieldRow } from '../../ui/record-form'
import { findingUsedIn } from './used-in'

export const FindingForm = ({ finding }: { finding: Finding }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project } = scope
  const step = t('undo.editFinding')
  const used = findingUsedIn(finding, scope, t)

  return (
    <>
      <Field label={t('finding.kind')}>
        <Segments
          label={t('finding.kind')}
          choices={FINDING_KINDS.map((value) => ({ value, label: t(`findingKind.${value}`) }))}
          value={finding.kind}
          onPick={(kind) => applyEdit(setFindingKind(finding.id, kind), t('undo.findingKind'))}
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
      {finding.quote !== '' && say(finding.statement, scope) === '' ? (
        <div>
          <Button
            variant="subtle"
            leftSection={<IconQuote size={16} />}
            onClick={() => applyEdit(setFindingText(finding.id, 'statement', scope.language, finding.quote), step)}
          >
            {t('findingsView.useQuote')}
          </Button>
        </div>
      ) : null}
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
      <FieldRow columns="minmax(0, 1fr) 128px">
        <PickOrNone
          label={t('finding.source')}
          none={t('finding.noSource')}
          choices={project.sources.map((source) => ({ value: source.id, label: sourceName(source, scope, t) }))}
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
      </FieldRow>
      <Repeats
        id={finding.id}
        kind={finding.kind}
        countryId={finding.countryId}
        editionId={finding.editionId}
        repeats={finding.repeats}
      />
      {finding.kind === 'recommendation' ? <AnsweredBy findingId={finding.id} activities={project.activities} /> : null}
      <Text fz={13} c="dimmed">
        {used.length > 0 ? t('finding.usedIn', { names: used.join(', ') }) : t('finding.unused')}
      </Text>
    </>
  )
}

/** What it repeats. There may be thousands to choose from, so they are not gone through with each key. */
const Repeats = memo(
  ({
    id,
    kind,
    countryId,
    editionId,
    repeats,
  }: Pick<Finding, 'id' | 'kind' | 'countryId' | 'editionId' | 'repeats'>) => {
    const { t } = useTranslation()
    const scope = useShownScope()
    const earlier = scope.project.findings.filter(
      (f) => f.kind === kind && f.countryId === countryId && f.editionId !== editionId,
    )
    return earlier.length > 0 ? (
      <PickOrNone
        label={t('finding.repeats')}
        none={t('finding.isNew')}
        choices={earlier.map((f) => ({ value: f.id, label: say(f.statement, scope) || f.quote }))}
        value={repeats}
        onPick={(chosen) => applyEdit(changeFinding(id, { repeats: chosen }), t('undo.editFinding'))}
      />
    ) : null
  },
)

/** Of many answers the first are shown; the others come when asked for. */
const FIRST_SHOWN = 8
const MORE_SHOWN = 40

interface AnsweredByProps {
  readonly findingId: FindingId
  readonly activities: Project['activities']
}

const AnsweredBy = memo(({ findingId, activities }: AnsweredByProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const [isLinking, setLinking] = useState(false)
  const [most, setMost] = useState(FIRST_SHOWN)
  const answering = answersByFinding(activities).get(findingId) ?? []
  const nameOf = (activity: Activity) => `${say(activity.title, scope)}, ${writeShortDate(activity.date)}`
  const more = answering.length - most
  const taken = new Set(answering.map(({ activity }) => activity.id))

  return (
    <Field label={t('finding.answers', { count: answering.length })}>
      <Stack gap={4}>
        {answering.slice(0, most).map(({ activity, extent }) => {
          const name = nameOf(activity)
          return (
            <div key={activity.id} className="bw-answer">
              <span>{name}</span>
              <SegmentedControl
                aria-label={t('finding.extentOf', { name })}
                data={(['part', 'full'] as const).map((value) => ({ value, label: t(`extent.${value}`) }))}
                value={extent}
                onChange={(value) =>
                  applyEdit(setAnswer(activity.id, findingId, value === 'full' ? 'full' : 'part'), t('undo.answer'))
                }
              />
              <ActionIcon
                size={24}
                aria-label={t('finding.unlink', { name })}
                onClick={() => applyEdit(setAnswer(activity.id, findingId, null), t('undo.unlink'))}
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
            limit={200}
            data={activities.filter((a) => !taken.has(a.id)).map((a) => ({ value: a.id, label: nameOf(a) }))}
            value={null}
            onBlur={() => setLinking(false)}
            onChange={(id) => {
              const activity = activities.find((a) => a.id === id)
              if (activity) applyEdit(setAnswer(activity.id, findingId, 'part'), t('undo.answer'))
              setLinking(false)
            }}
          />
        ) : (
          <Group gap={8}>
            {activities.length > answering.length ? (
              <Button variant="subtle" leftSection={<IconLink size={16} />} onClick={() => setLinking(true)}>
                {t('finding.link')}
              </Button>
            ) : null}
            {more > 0 ? (
              <Button variant="subtle" color="gray" onClick={() => setMost(most + MORE_SHOWN)}>
                {t('findingsView.moreAnswers', { count: more })}
              </Button>
            ) : null}
          </Group>
        )}
      </Stack>
    </Field>
  )
})
