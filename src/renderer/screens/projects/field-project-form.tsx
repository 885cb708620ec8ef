import { ActionIcon, Button, MultiSelect, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addOrganisation, changeFieldProject, setFieldProjectText } from '../../../core/edit/field-work'
import { inOneStep } from '../../../core/edit/records'
import { organisationNamed } from '../../../core/import/kinds/organisations'
import { type FieldProject, PROJECT_ROLES } from '../../../core/model/field-work'
import type { OrganisationId } from '../../../core/model/ids'
import { LIMITS } from '../../../core/model/limits'
import { organisationName } from '../../../core/narrative/names'
import { countryName } from '../../../core/narrative/references'
import { DateField } from '../../fields/date-field'
import { LanguageTagField } from '../../fields/language-tag-field'
import { NumberField } from '../../fields/number-field'
import { Pick } from '../../fields/pick'
import { PickOrCreate } from '../../fields/pick-or-create'
import { LocalText, PlainText } from '../../fields/text-fields'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { Field, FieldRow } from '../../ui/record-form'

export const FieldProjectForm = ({ fieldProject }: { fieldProject: FieldProject }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project } = scope
  const { id } = fieldProject
  const step = t('undo.editProject')
  const local = (field: 'gloss' | 'glossLanguage' | 'longName' | 'aims') => (
    <LocalText
      lines={field === 'aims'}
      label={t(`fieldProject.${field}`)}
      description={t(`fieldProject.${field}Hint`)}
      field={`${id}/${field}`}
      step={step}
      text={fieldProject[field]}
      edit={(language, text) => setFieldProjectText(id, field, language, text)}
    />
  )

  return (
    <>
      <FieldRow columns="1fr 128px">
        <PlainText
          label={t('fieldProject.name')}
          field={`${id}/name`}
          step={step}
          value={fieldProject.name.text}
          edit={(text) => changeFieldProject(id, { name: { ...fieldProject.name, text } })}
        />
        <LanguageTagField
          label={t('fieldProject.nameLang')}
          field={`${id}/nameLang`}
          step={step}
          value={fieldProject.name.lang}
          edit={(lang) => changeFieldProject(id, { name: { ...fieldProject.name, lang } })}
        />
      </FieldRow>
      <FieldRow>
        {local('gloss')}
        {local('glossLanguage')}
      </FieldRow>
      {local('longName')}
      <Roles fieldProject={fieldProject} />
      <MultiSelect
        label={t('fieldProject.countries')}
        searchable
        data={project.countries
          .map((country) => ({ value: country.id as string, label: countryName(country, scope) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
        value={[...fieldProject.countryIds]}
        onChange={(ids) =>
          applyEdit(
            changeFieldProject(id, {
              countryIds: ids.flatMap((value) => project.countries.find((c) => c.id === value)?.id ?? []),
            }),
            step,
          )
        }
      />
      <NumberField
        label={t('fieldProject.countryCount')}
        description={t('fieldProject.countryCountHint')}
        placeholder={String(fieldProject.countryIds.length)}
        min={1}
        max={LIMITS.count}
        field={`${id}/countryCount`}
        value={fieldProject.countryCount}
        onNumber={(countryCount) => applyEdit(changeFieldProject(id, { countryCount }), step, `${id}/countryCount`)}
      />
      <FieldRow>
        <DateField
          label={t('fieldProject.start')}
          description={t('activity.dateHint')}
          field={`${id}/start`}
          step={step}
          value={fieldProject.start}
          edit={(start) => changeFieldProject(id, { start })}
        />
        <DateField
          label={t('fieldProject.end')}
          description={t('fieldProject.endHint')}
          field={`${id}/end`}
          step={step}
          canBeEmpty
          value={fieldProject.end}
          edit={(end) => changeFieldProject(id, { end })}
        />
      </FieldRow>
      {local('aims')}
    </>
  )
}

/** Who pays, who leads, who works: in the order they are named. */
const Roles = ({ fieldProject }: { fieldProject: FieldProject }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { organisations } = scope.project
  const { id, roles } = fieldProject
  const step = t('undo.editRoles')
  const set = (next: FieldProject['roles']) => applyEdit(changeFieldProject(id, { roles: next }), step)
  const create = (name: string, rolesWith: (id: OrganisationId) => FieldProject['roles']) => {
    const made = organisationNamed(name, { language: scope.language, newId })
    applyEdit(inOneStep(addOrganisation(made), changeFieldProject(id, { roles: rolesWith(made.id) })), step)
  }
  const choices = organisations.map((o) => ({ value: o.id, label: organisationName(o, 'both', scope) }))
  const free = organisations.find((o) => !roles.some((r) => r.organisationId === o.id)) ?? organisations[0]

  return (
    <Field label={t('fieldProject.roles')}>
      <Stack gap={8}>
        {roles.map((entry, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place; the same organisation may have two roles
            key={index}
            className="bw-fieldrow"
            style={{ gridTemplateColumns: '1fr 152px 32px', alignItems: 'end', gap: 8 }}
          >
            <PickOrCreate
              label={t('fieldProject.roleOf', { index: index + 1 })}
              choices={choices}
              value={entry.organisationId}
              onPick={(organisationId) => set(roles.with(index, { ...entry, organisationId }))}
              onCreate={(name) => create(name, (organisationId) => roles.with(index, { ...entry, organisationId }))}
            />
            <Pick
              label={t('fieldProject.role')}
              choices={PROJECT_ROLES.map((value) => ({ value, label: t(`projectRole.${value}`) }))}
              value={entry.role}
              onPick={(role) => set(roles.with(index, { ...entry, role }))}
            />
            <ActionIcon
              aria-label={t('fieldProject.removeRole', { index: index + 1 })}
              onClick={() => set(roles.toSpliced(index, 1))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        {free ? (
          <div>
            <Button
              variant="subtle"
              leftSection={<IconPlus size={16} />}
              onClick={() => set([...roles, { organisationId: free.id, role: 'partner' }])}
            >
              {t('fieldProject.addRole')}
            </Button>
          </div>
        ) : (
          <PickOrCreate<OrganisationId>
            label={t('fieldProject.addRole')}
            placeholder={t('fieldProject.firstRole')}
            choices={[]}
            value={null}
            onPick={() => undefined}
            onCreate={(name) => create(name, (organisationId) => [...roles, { organisationId, role: 'partner' }])}
          />
        )}
      </Stack>
    </Field>
  )
}
