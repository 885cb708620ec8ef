/** What the briefing is about and who signs it: the choices of the new-briefing screen, to be changed later. */
import { Checkbox, MultiSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changePlan, setEdition, setNotesAtEnd, setPlanText } from '../../../core/edit/plan'
import type { CountryId, EditionId } from '../../../core/model/ids'
import type { Project } from '../../../core/model/project'
import { say } from '../../../core/narrative/localized'
import { organisationName } from '../../../core/narrative/names'
import { countryName } from '../../../core/narrative/references'
import { Pick, PickOrNone } from '../../fields/pick'
import { LocalText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { FieldRow } from '../../ui/record-form'

export const PlanFields = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project, plan } = scope
  const { id } = plan
  const placed = placedIn(project, plan.editionId)
  const isPlaced = placed.has(plan.countryId)
  const editions = project.editions
    .filter((edition) => edition.id === plan.editionId || placedIn(project, edition.id).size > 0)
    .toSorted((a, b) => b.year - a.year)
    .map((edition) => ({ value: edition.id, label: t('token.edition', { year: edition.year }) }))
  const kept = project.findings.filter((f) => f.countryId === plan.countryId && f.editionId === plan.editionId).length

  return (
    <Stack gap={16} className="bw-ruled" role="group" aria-label={t('plan.about')}>
      <Text fz="lg" fw={600}>
        {t('plan.about')}
      </Text>
      <FieldRow>
        <Pick
          label={t('plan.country')}
          searchable
          choices={project.countries
            .filter((country) => country.id === plan.countryId || placed.has(country.id))
            .map((country) => ({ value: country.id, label: countryName(country, scope) }))
            .toSorted((a, b) => a.label.localeCompare(b.label))}
          value={plan.countryId}
          error={isPlaced ? undefined : t('plan.notPlaced')}
          onPick={(countryId) => applyEdit(changePlan(id, { countryId }), t('undo.planCountry'))}
        />
        <Pick
          label={t('plan.edition')}
          choices={editions}
          value={plan.editionId}
          onPick={(editionId) => applyEdit(setEdition(id, editionId), t('undo.planEdition'))}
        />
      </FieldRow>
      <Text fz={13} c="dimmed" mt={-8}>
        {kept > 0 ? t('plan.follows', { count: kept }) : t('plan.followsNone')}
      </Text>
      <FieldRow>
        <PickOrNone
          label={t('plan.comparison')}
          none={t('plan.noComparison')}
          choices={editions.filter((edition) => edition.value !== plan.editionId)}
          value={plan.comparisonEditionId}
          onPick={(comparisonEditionId) => applyEdit(changePlan(id, { comparisonEditionId }), t('undo.planComparison'))}
        />
        <Pick
          label={t('plan.rule')}
          choices={project.countRules.map((rule) => ({ value: rule.id, label: say(rule.name, scope) || rule.id }))}
          value={plan.countRuleId}
          onPick={(countRuleId) => applyEdit(changePlan(id, { countRuleId }), t('undo.planRule'))}
        />
      </FieldRow>
      <FieldRow>
        <PickOrNone
          label={t('plan.organisation')}
          none={t('plan.noOrganisation')}
          choices={project.organisations.map((o) => ({ value: o.id, label: organisationName(o, 'both', scope) }))}
          value={plan.organisationId}
          onPick={(organisationId) => applyEdit(changePlan(id, { organisationId }), t('undo.planOrganisation'))}
        />
        <LocalText
          label={t('plan.unit')}
          field={`${id}/unit`}
          step={t('undo.planUnit')}
          text={plan.unit}
          edit={(language, text) => setPlanText(id, 'unit', language, text)}
        />
      </FieldRow>
      <MultiSelect
        label={t('plan.authors')}
        description={t('plan.authorsHint')}
        placeholder={plan.authorIds.length === 0 ? t('plan.noAuthors') : ''}
        searchable
        nothingFoundMessage={t('plan.authorNone')}
        data={project.people.map((person) => ({
          value: person.id as string,
          label: person.name || t('people.unnamed'),
        }))}
        value={[...plan.authorIds]}
        onChange={(ids) =>
          applyEdit(
            changePlan(id, { authorIds: ids.flatMap((value) => project.people.find((p) => p.id === value)?.id ?? []) }),
            t('undo.planAuthors'),
          )
        }
      />
      <LocalText
        label={t('plan.keywords')}
        description={t('plan.keywordsHint')}
        field={`${id}/keywords`}
        step={t('undo.planKeywords')}
        text={plan.keywords}
        edit={(language, text) => setPlanText(id, 'keywords', language, text)}
      />
      <Checkbox
        label={t('layout.notesAtEnd')}
        description={t('layout.notesHint')}
        checked={plan.notes === 'end'}
        onChange={(event) => applyEdit(setNotesAtEnd(id, event.currentTarget.checked), t('layout.undoNotes'))}
      />
    </Stack>
  )
}

/** The countries an edition places: a briefing about another one would have no tier to speak of. */
const placedIn = ({ placements }: Project, edition: EditionId): ReadonlySet<CountryId> =>
  new Set(placements.filter((placement) => placement.editionId === edition).map((placement) => placement.countryId))
