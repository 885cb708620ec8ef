/** Step three: every row and what becomes of it; what is left empty; what happens to records that are here already. */
import { Button, Select, Table, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ALL_KINDS } from '../../../core/import/all-kinds'
import type { Field } from '../../../core/import/field'
import type { Duplicates } from '../../../core/import/mold'
import type { ImportPreview, RowOutcome } from '../../../core/import/preview'
import type { ImportSettings } from '../../../core/import/settings'
import { useScope } from '../../open-project'
import { fieldName, valueName } from './import-names'
import { LeftOverList } from './left-over-list'
import { countFates, FATES, SoFar } from './so-far'
import type { Import } from './use-import'

const ALL = 'all'
const STEP = 200
const DUPLICATES: readonly Duplicates[] = ['skip', 'update', 'add']

interface ChangesStepProps {
  readonly wizard: Import
  readonly settings: ImportSettings
  readonly preview: ImportPreview
}

export const ChangesStep = ({ wizard, settings, preview }: ChangesStepProps) => {
  const { t } = useTranslation()
  const [fate, setFate] = useState<string>(ALL)
  const [most, setMost] = useState(STEP)
  const kind = ALL_KINDS[settings.kind]
  const counts = countFates(preview.outcomes)
  const isStuck = counts.waiting > 0 && counts.waiting === preview.outcomes.length
  const shown = preview.outcomes.filter(({ is }) => fate === ALL || is === fate)
  return (
    <div className="bw-import-two">
      <div className="bw-import-main">
        <div className="bw-import-head">
          <div>
            <Title order={2} mb={4} tabIndex={-1} data-step-start="">
              {t('import.changes.title')}
            </Title>
            <Text c={isStuck ? 'var(--bw-warning)' : 'dimmed'}>
              {t(isStuck ? 'import.changes.stuck' : 'import.changes.text')}
            </Text>
          </div>
          <Select
            w={208}
            label={t('import.changes.show')}
            data={[
              { value: ALL, label: `${t('import.changes.all')} (${preview.outcomes.length})` },
              ...FATES.filter((one) => counts[one] > 0).map((one) => ({
                value: one as string,
                label: `${t(`import.changes.fate.${one}`)} (${counts[one]})`,
              })),
            ]}
            value={fate}
            onChange={(value) => {
              setFate(value ?? ALL)
              setMost(STEP)
            }}
          />
        </div>
        <Rows outcomes={shown.slice(0, most)} preview={preview} kind={settings.kind} />
        {shown.length === 0 ? <Text c="dimmed">{t('import.changes.none')}</Text> : null}
        {shown.length > most ? (
          <Button mt={16} onClick={() => setMost(most + STEP)}>
            {t('import.changes.more', { count: Math.min(STEP, shown.length - most) })}
          </Button>
        ) : null}
      </div>
      <aside className="bw-import-side">
        <div className="bw-import-part">
          <SoFar preview={preview} />
        </div>
        {counts.kept + counts.changed + counts.unchanged + counts.repeated > 0 || settings.duplicates === 'add' ? (
          <div className="bw-import-part">
            <Select
              label={t('import.changes.duplicates')}
              data={DUPLICATES.filter((one) => !kind.refuses.includes(one)).map((one) => ({
                value: one as string,
                label: t(`import.changes.${one}`),
              }))}
              value={settings.duplicates}
              onChange={(value) => {
                const duplicates = DUPLICATES.find((one) => one === value)
                if (duplicates) wizard.change((now) => ({ ...now, duplicates }))
              }}
            />
          </div>
        ) : null}
        <div className="bw-import-part">
          <LeftOverList preview={preview} />
        </div>
      </aside>
    </div>
  )
}

interface RowsProps {
  readonly outcomes: readonly RowOutcome[]
  readonly preview: ImportPreview
  readonly kind: ImportSettings['kind']
}

const Rows = ({ outcomes, preview, kind }: RowsProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const fields = ALL_KINDS[kind].fields(scope.project)
  const fresh = useMemo(
    () =>
      new Map([
        ...preview.newOrganisations.map(({ id, name }): [string, string] => [id, Object.values(name)[0] ?? '']),
        ...preview.newProjects.map(({ id, name }): [string, string] => [id, name.text]),
        ...preview.newSources.map(({ id, title }): [string, string] => [id, Object.values(title)[0] ?? '']),
      ]),
    [preview],
  )
  const what = (outcome: RowOutcome): string => {
    switch (outcome.is) {
      case 'waiting':
        return t('import.changes.lacks', {
          fields: outcome.lacks.map((field) => fieldName(field, scope, t)).join(', '),
        })
      case 'no-room':
        return t('import.changes.full')
      case 'unchanged':
        return t('import.changes.same')
      case 'repeated':
        return t('import.changes.repeats', { row: outcome.sameAs })
      case 'kept':
        return t('import.changes.differs', {
          fields: outcome.changes.map(({ field }) => fieldName(field, scope, t)).join(', '),
        })
      case 'changed':
        return outcome.changes
          .map(({ field, before, after }) =>
            t('import.changes.change', {
              field: fieldName(field, scope, t),
              before: valueName(before, fieldOf(fields, field), scope, t, fresh),
              after: valueName(after, fieldOf(fields, field), scope, t, fresh),
            }),
          )
          .join('; ')
      case 'added':
        return fields
          .filter(({ id }) => id !== 'title' && id !== 'statement' && id !== 'name' && outcome.values[id] !== undefined)
          .map((field) => valueName(outcome.values[field.id], field, scope, t, fresh))
          .join(', ')
    }
  }
  return (
    <Table layout="fixed" className="bw-import-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={64}>{t('import.changes.row')}</Table.Th>
          <Table.Th w={128}>{t('import.changes.how')}</Table.Th>
          <Table.Th w="36%">{t('import.changes.what')}</Table.Th>
          <Table.Th aria-label={t('import.columns.see')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {outcomes.map((outcome, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row can make several records
          <Table.Tr key={`${outcome.row} ${at}`} data-fate={outcome.is}>
            <Table.Td c="dimmed">{outcome.row}</Table.Td>
            <Table.Td fw={outcome.is === 'added' || outcome.is === 'changed' ? 600 : undefined}>
              {t(`import.changes.fate.${outcome.is}`)}
            </Table.Td>
            <Table.Td>{outcome.is === 'waiting' ? titleOf(outcome) : outcome.title}</Table.Td>
            <Table.Td c="dimmed">{what(outcome)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

const fieldOf = (fields: readonly Field[], id: string): Field | undefined => fields.find((field) => field.id === id)
const titleOf = ({ values }: RowOutcome): string =>
  [values.title, values.statement, values.name].find((value) => typeof value === 'string')?.toString() ?? ''
