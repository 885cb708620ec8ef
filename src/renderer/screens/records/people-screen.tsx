/** People, organisations, acronyms and the words of the house: one list in four groups. */
import { Button, Checkbox, Menu } from '@mantine/core'
import { IconChevronDown, IconPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addOrganisation,
  changeOrganisation,
  deleteOrganisation,
  newOrganisation,
  setOrganisationName,
} from '../../../core/edit/field-work'
import { countMentions } from '../../../core/edit/inlines'
import {
  addAcronym,
  addPerson,
  changePerson,
  deleteAcronym,
  deletePerson,
  setAcronymLong,
  setAcronymShort,
  setPersonText,
  setProtected,
} from '../../../core/edit/material'
import { replaceRecord } from '../../../core/edit/replace'
import { addTerm, deleteTerm } from '../../../core/edit/terms'
import { ORGANISATION_KINDS, type Organisation, type Person } from '../../../core/model/field-work'
import { LIMITS } from '../../../core/model/limits'
import type { Acronym, HouseTerm } from '../../../core/model/material'
import { say } from '../../../core/narrative/localized'
import { organisationName } from '../../../core/narrative/names'
import { sayInline } from '../../../core/narrative/say-inline'
import { LanguageTagField } from '../../fields/language-tag-field'
import { Pick, PickOrNone } from '../../fields/pick'
import { LocalText, PlainText } from '../../fields/text-fields'
import { usePastedCells } from '../../import/pasted-table'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { recordName } from '../../prose/record-name'
import { EmptyState } from '../../ui/empty-state'
import { FieldRow } from '../../ui/record-form'
import { useGo } from '../go'
import { ImportButton, ImportIcon } from '../import/import-button'
import { DeleteButton, toldMentions } from './delete-button'
import { DonorWordingFields } from './donor-wording-fields'
import { RecordScreen } from './record-screen'
import { TermForm } from './term-form'
import { UsedIn } from './used-in'

type Row =
  | { readonly id: string; readonly kind: 'person'; readonly record: Person }
  | { readonly id: string; readonly kind: 'organisation'; readonly record: Organisation }
  | { readonly id: string; readonly kind: 'acronym'; readonly record: Acronym }
  | { readonly id: string; readonly kind: 'term'; readonly record: HouseTerm }

export const PeopleScreen = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project } = scope
  usePastedCells('organisations')
  const groups = [
    {
      label: t('people.people'),
      rows: project.people.map((record): Row => ({ id: record.id, kind: 'person', record })),
    },
    {
      label: t('people.organisations'),
      rows: project.organisations.map((record): Row => ({ id: record.id, kind: 'organisation', record })),
    },
    {
      label: t('people.acronyms'),
      rows: project.acronyms
        .toSorted((a, b) => a.short.localeCompare(b.short))
        .map((record): Row => ({ id: record.id, kind: 'acronym', record })),
    },
    {
      label: t('people.terms'),
      rows: project.terms
        .toSorted((a, b) => a.avoid.localeCompare(b.avoid))
        .map((record): Row => ({ id: record.id, kind: 'term', record })),
    },
  ]
  const rows = groups.flatMap((group) => group.rows)
  const current = rows.find((row) => row.id === go.chosen.people) ?? rows[0]

  // the form of what was made takes the focus; the menu gives it back only when nothing was chosen
  const [isGivingBack, setGivingBack] = useState(true)
  const add = (kind: Row['kind']) => {
    setGivingBack(false)
    switch (kind) {
      case 'person': {
        const record: Person = { id: newId('per'), name: '', role: {}, unit: {}, organisationId: null }
        applyEdit(addPerson(record), t('undo.addPerson'))
        return go.begin('people', record.id)
      }
      case 'organisation': {
        const record = newOrganisation(newId('org'))
        applyEdit(addOrganisation(record), t('undo.addOrganisation'))
        return go.begin('people', record.id)
      }
      case 'acronym': {
        const record: Acronym = { id: newId('acr'), short: '', long: {} }
        applyEdit(addAcronym(record), t('undo.addAcronym'))
        return go.begin('people', record.id)
      }
      case 'term': {
        const { language } = scope
        const record: HouseTerm = { id: newId('trm'), language, avoid: '', say: '', why: '' }
        applyEdit(addTerm(record), t('terms.undoAdd'))
        return go.begin('people', record.id)
      }
    }
  }
  const remove = (row: Row) => {
    const at = rows.findIndex((r) => r.id === row.id)
    if (row.kind === 'person') applyEdit(deletePerson(row.record.id), t('undo.deletePerson'))
    else if (row.kind === 'organisation')
      applyEdit(deleteOrganisation(row.record.id, sayInline), t('undo.deleteOrganisation'))
    else if (row.kind === 'term') applyEdit(deleteTerm(row.record.id), t('terms.undoDelete'))
    else applyEdit(deleteAcronym(row.record.id), t('undo.deleteAcronym'))
    go.choose('people', (rows[at + 1] ?? rows[at - 1])?.id ?? null)
  }
  const replacementOf = (row: Exclude<Row, { kind: 'acronym' | 'term' }>) => ({
    choices: rows.flatMap((other) =>
      other.kind === row.kind && other.id !== row.id
        ? [{ value: other.id, label: recordName(other.id, scope, t) }]
        : [],
    ),
    onReplace: (id: string) => {
      const by = rows.find((other) => other.id === id)
      if (!by || by.kind === 'acronym' || by.kind === 'term') return
      applyEdit(replaceRecord(row.record.id, by.record.id), t('undo.replace'))
      go.choose('people', by.id)
    },
  })
  const consequences = (row: Row): readonly string[] => {
    const { id } = row
    if (row.kind === 'person') {
      const uses =
        project.plans.filter((plan) => plan.authorIds.some((a) => a === id)).length +
        project.sources.filter((source) => source.authorId === id).length
      return uses > 0 ? [t('people.deletePerson', { count: uses })] : []
    }
    if (row.kind === 'acronym' || row.kind === 'term') return []
    const uses =
      project.activities.filter((a) => a.partnerIds.some((p) => p === id)).length +
      project.fieldProjects.filter((p) => p.roles.some((r) => r.organisationId === id)).length +
      project.people.filter((p) => p.organisationId === id).length +
      project.plans.filter((plan) => plan.organisationId === id).length
    return [
      ...(uses > 0 ? [t('people.deleteOrganisation', { count: uses })] : []),
      ...toldMentions(countMentions(project, new Set([id])), 'delete.inText', t),
    ]
  }

  return (
    <RecordScreen<Row>
      name="people"
      title={t('section.people')}
      count={rows.length}
      actions={
        <>
          <ImportIcon kind="organisations" />
          <Menu
            withInitialFocusPlaceholder={false}
            position="bottom-end"
            width={200}
            returnFocus={isGivingBack}
            onOpen={() => setGivingBack(true)}
          >
            <Menu.Target>
              <Button leftSection={<IconPlus size={16} />} rightSection={<IconChevronDown size={14} />}>
                {t('people.new')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['person', 'organisation', 'acronym', 'term'] as const).map((kind) => (
                <Menu.Item key={kind} onClick={() => add(kind)}>
                  {t(`people.new_${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      }
      groups={groups}
      selected={current?.id ?? null}
      onSelect={(row) => go.choose('people', row.id)}
      rowTitle={(row) =>
        row.kind === 'person'
          ? row.record.name || t('people.unnamed')
          : row.kind === 'organisation'
            ? organisationName(row.record, 'both', scope) || t('people.unnamed')
            : (row.kind === 'acronym' ? row.record.short : row.record.avoid) || t('people.unnamed')
      }
      rowMeta={(row) =>
        row.kind === 'person'
          ? say(row.record.role, scope)
          : row.kind === 'organisation'
            ? t(`organisationKind.${row.record.kind}`)
            : row.kind === 'acronym'
              ? say(row.record.long, scope)
              : row.record.isAllowed
                ? t('people.termAllowed')
                : row.record.say
      }
      form={
        current
          ? {
              title: t(`people.title_${current.kind}`),
              actions: (
                <DeleteButton
                  label={t(`people.delete_${current.kind}`)}
                  consequences={consequences(current)}
                  onDelete={() => remove(current)}
                  {...(current.kind === 'acronym' || current.kind === 'term'
                    ? {}
                    : { replace: replacementOf(current) })}
                />
              ),
              body: (
                <>
                  <PeopleForm key={current.id} row={current} />
                  {current.kind === 'acronym' || current.kind === 'term' ? null : <UsedIn id={current.id} />}
                </>
              ),
            }
          : null
      }
      empty={
        <EmptyState
          icon={<IconUsers size={40} stroke={1.25} />}
          title={t('people.emptyTitle')}
          description={t('people.emptyText')}
        >
          <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={() => add('person')}>
            {t('people.addFirst')}
          </Button>
          <ImportButton kind="organisations" />
        </EmptyState>
      }
    />
  )
}

const PeopleForm = ({ row }: { row: Row }) => {
  const { t } = useTranslation()
  const scope = useScope()
  switch (row.kind) {
    case 'person': {
      const { record } = row
      const step = t('undo.editPerson')
      return (
        <>
          <PlainText
            label={t('people.name')}
            field={`${record.id}/name`}
            step={step}
            value={record.name}
            edit={(name) => changePerson(record.id, { name })}
          />
          <PickOrNone
            label={t('people.organisation')}
            none={t('people.noOrganisation')}
            choices={scope.project.organisations.map((o) => ({
              value: o.id,
              label: organisationName(o, 'both', scope),
            }))}
            value={record.organisationId}
            onPick={(organisationId) => applyEdit(changePerson(record.id, { organisationId }), step)}
          />
          {(['role', 'unit'] as const).map((field) => (
            <LocalText
              key={field}
              label={t(`people.${field}`)}
              field={`${record.id}/${field}`}
              step={step}
              text={record[field]}
              edit={(language, text) => setPersonText(record.id, field, language, text)}
            />
          ))}
          <Checkbox
            label={t('protectedPerson.label')}
            description={t('protectedPerson.hint')}
            checked={record.isProtected ?? false}
            onChange={(event) =>
              applyEdit(setProtected(record.id, event.currentTarget.checked), t('protectedPerson.undo'))
            }
          />
        </>
      )
    }
    case 'organisation': {
      const { record } = row
      const step = t('undo.editOrganisation')
      const local = record.localName ?? { text: '', lang: 'es' }
      const setLocal = (next: typeof local) =>
        changeOrganisation(record.id, { localName: next.text === '' ? null : next })
      return (
        <>
          <LocalText
            label={t('people.name')}
            field={`${record.id}/name`}
            step={step}
            text={record.name}
            edit={(language, text) => setOrganisationName(record.id, language, text)}
          />
          <FieldRow>
            <Pick
              label={t('people.kind')}
              choices={ORGANISATION_KINDS.map((value) => ({ value, label: t(`organisationKind.${value}`) }))}
              value={record.kind}
              onPick={(kind) => applyEdit(changeOrganisation(record.id, { kind }), step)}
            />
            <PlainText
              label={t('people.acronym')}
              maxLength={LIMITS.acronym}
              field={`${record.id}/acronym`}
              step={step}
              value={record.acronym}
              edit={(acronym) => changeOrganisation(record.id, { acronym })}
            />
          </FieldRow>
          <FieldRow columns="1fr 128px">
            <PlainText
              label={t('people.localName')}
              description={t('people.localNameHint')}
              field={`${record.id}/localName`}
              step={step}
              value={local.text}
              edit={(text) => setLocal({ ...local, text })}
            />
            <LanguageTagField
              label={t('people.localLang')}
              description={t('people.localLangHint')}
              field={`${record.id}/localLang`}
              step={step}
              value={local.lang}
              edit={(lang) => setLocal({ ...local, lang })}
            />
          </FieldRow>
          <DonorWordingFields organisation={record} />
        </>
      )
    }
    case 'term':
      return <TermForm term={row.record} />
    case 'acronym': {
      const { record } = row
      const step = t('undo.editAcronym')
      return (
        <>
          <PlainText
            label={t('people.short')}
            maxLength={LIMITS.acronym}
            field={`${record.id}/short`}
            step={step}
            value={record.short}
            edit={(short) => setAcronymShort(record.id, short)}
          />
          <LocalText
            label={t('people.long')}
            description={t('people.longHint')}
            field={`${record.id}/long`}
            step={step}
            text={record.long}
            edit={(language, text) => setAcronymLong(record.id, language, text)}
          />
        </>
      )
    }
  }
}
