import { Checkbox, SegmentedControl, Stack, Text } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addOrganisation, changeActivity, setActivityText } from '../../../core/edit/field-work'
import { setAnswer, siblingsOf } from '../../../core/edit/findings'
import { inOneStep } from '../../../core/edit/records'
import { organisationNamed } from '../../../core/import/kinds/organisations'
import { ACTIVITY_MODES, ACTIVITY_TYPES, type Activity } from '../../../core/model/field-work'
import type { ActivityId } from '../../../core/model/ids'
import { LIMITS } from '../../../core/model/limits'
import { intervalOf } from '../../../core/model/partial-date'
import type { Project } from '../../../core/model/project'
import type { Finding } from '../../../core/model/report'
import { writeShortDate } from '../../../core/model/written-date'
import { say } from '../../../core/narrative/localized'
import { organisationName } from '../../../core/narrative/names'
import { DateField } from '../../fields/date-field'
import { NumberField } from '../../fields/number-field'
import { Pick, PickOrNone, Segments } from '../../fields/pick'
import { PickManyOrCreate } from '../../fields/pick-or-create'
import { LocalText, PlainText } from '../../fields/text-fields'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { sourceName } from '../../prose/names'
import { useShownScope } from '../../shown-scope'
import { Field, FieldRow } from '../../ui/record-form'

const NO_MODE = 'none'

export const ActivityForm = ({ activity }: { activity: Activity }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project, plan } = scope
  const { id } = activity
  const step = t('undo.editActivity')
  const change = (fields: Parameters<typeof changeActivity>[1], group?: string) =>
    applyEdit(changeActivity(id, fields), step, group)
  const endsBefore = activity.end !== null && intervalOf(activity.end).last < intervalOf(activity.date).first
  const isAhead = intervalOf(activity.date).first > plan.asOf
  const { findings } = project
  const recommendations = useMemo(
    () => siblingsOf(findings, { kind: 'recommendation', countryId: plan.countryId, editionId: plan.editionId }),
    [findings, plan.countryId, plan.editionId],
  )

  return (
    <>
      <LocalText
        label={t('activity.title')}
        field={`${id}/title`}
        step={step}
        text={activity.title}
        edit={(language, text) => setActivityText(id, 'title', language, text)}
      />
      <FieldRow>
        <Pick
          label={t('activity.project')}
          choices={project.fieldProjects.map((p) => ({ value: p.id, label: p.name.text || t('work.unnamedProject') }))}
          value={activity.projectId}
          onPick={(projectId) => change({ projectId })}
        />
        <Pick
          label={t('activity.type')}
          choices={ACTIVITY_TYPES.map((value) => ({ value, label: t(`activityType.${value}`) }))}
          value={activity.type}
          onPick={(type) => change({ type })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          label={t('activity.date')}
          description={t('activity.dateHint')}
          field={`${id}/date`}
          step={step}
          value={activity.date}
          error={isAhead ? t('activity.ahead', { asOf: writeShortDate(plan.asOf) }) : undefined}
          edit={(date) => changeActivity(id, { date })}
        />
        <DateField
          label={t('activity.end')}
          description={t('activity.endHint')}
          field={`${id}/end`}
          step={step}
          canBeEmpty
          value={activity.end}
          error={endsBefore ? t('activity.endsBefore') : undefined}
          edit={(end) => changeActivity(id, { end })}
        />
      </FieldRow>
      <Field label={t('activity.mode')}>
        <Segments
          label={t('activity.mode')}
          choices={[
            ...ACTIVITY_MODES.map((value) => ({ value: value as string, label: t(`activityMode.${value}`) })),
            { value: NO_MODE, label: t('activity.noMode') },
          ]}
          value={activity.mode ?? NO_MODE}
          onPick={(value) => change({ mode: ACTIVITY_MODES.find((mode) => mode === value) ?? null })}
        />
      </Field>
      <FieldRow>
        <NumberField
          label={t('activity.quantity')}
          description={t('activity.quantityHint')}
          placeholder={t('activity.unknown')}
          min={1}
          max={LIMITS.count}
          field={`${id}/quantity`}
          value={activity.quantity}
          onNumber={(quantity) => change({ quantity }, `${id}/quantity`)}
        />
        <NumberField
          label={t('activity.participants')}
          description={t('activity.participantsHint')}
          placeholder={t('activity.unknown')}
          min={0}
          max={LIMITS.count}
          thousandSeparator=","
          field={`${id}/participants`}
          value={activity.participants}
          onNumber={(participants) => change({ participants }, `${id}/participants`)}
        />
      </FieldRow>
      <Partners activityId={id} partnerIds={activity.partnerIds} organisations={project.organisations} />
      <LocalText
        label={t('activity.audience')}
        field={`${id}/audience`}
        step={step}
        text={activity.audience}
        edit={(language, text) => setActivityText(id, 'audience', language, text)}
      />
      <LocalText
        lines
        label={t('activity.outcome')}
        description={t('activity.outcomeHint')}
        field={`${id}/outcome`}
        step={step}
        text={activity.outcome}
        edit={(language, text) => setActivityText(id, 'outcome', language, text)}
      />
      <Answers activityId={id} answers={activity.answers} recommendations={recommendations} />
      <PickOrNone
        label={t('activity.source')}
        none={t('activity.noSource')}
        choices={project.sources.map((source) => ({ value: source.id, label: sourceName(source, scope, t) }))}
        value={activity.sourceId}
        onPick={(sourceId) => change({ sourceId })}
      />
      {activity.sourceId === null && activity.locator === undefined ? null : (
        <PlainText
          label={t('activity.locator')}
          description={t('activity.locatorHint')}
          field={`${id}/locator`}
          step={step}
          value={activity.locator ?? ''}
          edit={(locator) => changeActivity(id, { locator })}
        />
      )}
    </>
  )
}

interface PartnersProps {
  readonly activityId: ActivityId
  readonly partnerIds: Activity['partnerIds']
  readonly organisations: Project['organisations']
}

/** Not drawn anew with each key in another field. */
const Partners = memo(({ activityId, partnerIds, organisations }: PartnersProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const step = t('undo.editActivity')
  return (
    <PickManyOrCreate
      label={t('activity.partners')}
      placeholder={partnerIds.length === 0 ? t('activity.noPartners') : ''}
      choices={organisations.map((o) => ({ value: o.id, label: organisationName(o, 'both', scope) }))}
      value={partnerIds}
      // in the order they were chosen, which is the order they are printed in
      onPick={(chosen) => applyEdit(changeActivity(activityId, { partnerIds: chosen }), step)}
      onCreate={(name) => {
        const made = organisationNamed(name, { language: scope.language, newId })
        applyEdit(
          inOneStep(addOrganisation(made), changeActivity(activityId, { partnerIds: [...partnerIds, made.id] })),
          step,
        )
      }}
    />
  )
})

interface AnswersProps {
  readonly activityId: ActivityId
  readonly answers: Activity['answers']
  readonly recommendations: readonly Finding[]
}

/** There may be many recommendations: not drawn anew with each key in another field. */
const Answers = memo(({ activityId, answers, recommendations }: AnswersProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  return (
    <Field label={t('activity.answers', { count: answers.length })}>
      <Stack gap={4}>
        {recommendations.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('activity.noRecommendations')}
          </Text>
        ) : null}
        {recommendations.map((finding) => {
          const extent = answers.find((a) => a.findingId === finding.id)?.extent
          const name = `${finding.order}. ${say(finding.label, scope) || say(finding.statement, scope)}`
          return (
            <div key={finding.id} className="bw-answer">
              <Checkbox
                flex={1}
                label={name}
                checked={extent !== undefined}
                onChange={(event) =>
                  applyEdit(
                    setAnswer(activityId, finding.id, event.currentTarget.checked ? 'part' : null),
                    t('undo.answer'),
                  )
                }
              />
              {extent === undefined ? null : (
                <SegmentedControl
                  aria-label={t('finding.extentOf', { name })}
                  data={(['part', 'full'] as const).map((value) => ({ value, label: t(`extent.${value}`) }))}
                  value={extent}
                  onChange={(value) =>
                    applyEdit(setAnswer(activityId, finding.id, value === 'full' ? 'full' : 'part'), t('undo.answer'))
                  }
                />
              )}
            </div>
          )
        })}
      </Stack>
    </Field>
  )
})
