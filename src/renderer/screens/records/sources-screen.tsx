/** What the briefing leans on. */

import { Button, SegmentedControl } from '@mantine/core'
import { IconBook2, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countMentions } from '../../../core/edit/inlines'
import {
  addSource,
  changeSource,
  deleteSource,
  newSource,
  setSourceText,
  sourceUses,
} from '../../../core/edit/material'
import { replaceRecord } from '../../../core/edit/replace'
import { SOURCE_KINDS, type Source } from '../../../core/model/material'
import { writeShortDate } from '../../../core/model/written-date'
import { AddressField } from '../../fields/address-field'
import { DateField, DayField } from '../../fields/date-field'
import { Pick, PickOrNone } from '../../fields/pick'
import { LocalText, PlainText } from '../../fields/text-fields'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { sourceName } from '../../prose/names'
import { citationNumbers } from '../../prose/numbers'
import { EmptyState } from '../../ui/empty-state'
import { FieldRow } from '../../ui/record-form'
import { useGo } from '../go'
import { ClaimsView } from './claims-view'
import { DeleteButton, toldMentions } from './delete-button'
import { RecordScreen } from './record-screen'
import { UsedIn } from './used-in'

const VIEWS = ['sources', 'statements'] as const
type View = (typeof VIEWS)[number]

export const SourcesScreen = () => {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('sources')
  const bar = (
    <SegmentedControl
      aria-label={t('claims.viewLabel')}
      data={VIEWS.map((value) => ({ value, label: t(value === 'sources' ? 'claims.sources' : 'claims.view') }))}
      value={view}
      onChange={(value) => setView(value as View)}
    />
  )
  return view === 'statements' ? <ClaimsView bar={bar} /> : <SourcesList bar={bar} />
}

const SourcesList = ({ bar }: { readonly bar: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { sources } = scope.project
  const cited = citationNumbers(scope)
  const rows = sources.toSorted(
    (a, b) => (cited.get(a.id) ?? sources.length + 1) - (cited.get(b.id) ?? sources.length + 1),
  )
  const current = rows.find((source) => source.id === go.chosen.sources) ?? rows[0]

  const add = () => {
    const source = newSource(newId('src'))
    applyEdit(addSource(source), t('undo.addSource'))
    go.begin('sources', source.id)
  }
  const remove = (source: Source) => {
    const at = rows.findIndex((r) => r.id === source.id)
    applyEdit(deleteSource(source.id), t('undo.deleteSource'))
    go.choose('sources', (rows[at + 1] ?? rows[at - 1])?.id ?? null)
  }
  const replaceBy = (source: Source, id: string) => {
    const by = sources.find((one) => one.id === id)
    if (!by) return
    applyEdit(replaceRecord(source.id, by.id), t('undo.replace'))
    go.choose('sources', by.id)
  }
  const consequences = (source: Source): readonly string[] => {
    const uses = sourceUses(scope.project, source.id)
    return [
      ...(uses > 0 ? [t('source.deleteUses', { count: uses })] : []),
      ...toldMentions(countMentions(scope.project, new Set([source.id])), 'source.deleteCited', t),
    ]
  }

  return (
    <RecordScreen<Source>
      name="sources"
      title={t('section.sources')}
      count={rows.length}
      bar={bar}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={add}>
          {t('source.new')}
        </Button>
      }
      groups={[
        { label: t('source.cited'), rows: rows.filter((source) => cited.has(source.id)) },
        { label: t('source.notCited'), rows: rows.filter((source) => !cited.has(source.id)) },
      ]}
      selected={current?.id ?? null}
      onSelect={(source) => go.choose('sources', source.id)}
      rowTitle={(source) => sourceName(source, scope, t)}
      rowMeta={(source) => (
        <>
          {cited.has(source.id) ? <span>[{cited.get(source.id)}]</span> : null}
          <span>{t(`sourceKind.${source.kind}`)}</span>
          {source.issued === null ? null : <span>{writeShortDate(source.issued)}</span>}
        </>
      )}
      form={
        current
          ? {
              title: t('source.title'),
              actions: (
                <DeleteButton
                  label={t('source.delete')}
                  consequences={consequences(current)}
                  onDelete={() => remove(current)}
                  replace={{
                    choices: rows
                      .filter((source) => source.id !== current.id)
                      .map((source) => ({ value: source.id, label: sourceName(source, scope, t) })),
                    onReplace: (by) => replaceBy(current, by),
                  }}
                />
              ),
              body: <SourceForm key={current.id} source={current} />,
            }
          : null
      }
      empty={
        <EmptyState
          icon={<IconBook2 size={40} stroke={1.25} />}
          title={t('source.emptyTitle')}
          description={t('source.emptyText')}
        >
          <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('source.addFirst')}
          </Button>
        </EmptyState>
      }
    />
  )
}

const SourceForm = ({ source }: { source: Source }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { id } = source
  const step = t('undo.editSource')
  const local = (field: 'title' | 'detail' | 'note') => (
    <LocalText
      label={t(`source.field_${field}`)}
      description={t(`source.hint_${field}`)}
      field={`${id}/${field}`}
      step={step}
      text={source[field]}
      edit={(language, text) => setSourceText(id, field, language, text)}
    />
  )
  const plain = (field: 'author' | 'publisher') => (
    <PlainText
      label={t(`source.field_${field}`)}
      field={`${id}/${field}`}
      step={step}
      value={source[field]}
      edit={(text) => changeSource(id, { [field]: text })}
    />
  )
  return (
    <>
      {local('title')}
      <FieldRow>
        <Pick
          label={t('source.kind')}
          choices={SOURCE_KINDS.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
          value={source.kind}
          onPick={(kind) => applyEdit(changeSource(id, { kind }), step)}
        />
        <DateField
          label={t('source.issued')}
          field={`${id}/issued`}
          step={step}
          canBeEmpty
          value={source.issued}
          edit={(issued) => changeSource(id, { issued })}
        />
      </FieldRow>
      <FieldRow>
        <PickOrNone
          label={t('source.person')}
          none={t('source.noPerson')}
          choices={scope.project.people.map((person) => ({ value: person.id, label: person.name }))}
          value={source.authorId}
          onPick={(authorId) => applyEdit(changeSource(id, { authorId }), step)}
        />
        {plain('author')}
      </FieldRow>
      {plain('publisher')}
      {local('detail')}
      <AddressField
        label={t('source.field_url')}
        field={`${id}/url`}
        step={step}
        value={source.url}
        edit={(url) => changeSource(id, { url })}
      />
      <DayField
        label={t('source.dateRead')}
        description={t('source.dateReadHint')}
        field={`${id}/dateRead`}
        step={step}
        value={source.dateRead}
        edit={(dateRead) => changeSource(id, { dateRead })}
      />
      {local('note')}
      <UsedIn id={id} />
    </>
  )
}
