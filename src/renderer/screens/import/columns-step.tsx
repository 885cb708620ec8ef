/** Step two: which column is what. At the right the words to match, the cells that cannot be read, and how it stands so far. */
import { Select, Switch, Table, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ALL_KINDS } from '../../../core/import/all-kinds'
import type { Field } from '../../../core/import/field'
import { looksInternal } from '../../../core/import/guess-columns'
import type { ColumnReport, ImportPreview } from '../../../core/import/preview'
import { CREATE, type ImportSettings, withTarget } from '../../../core/import/settings'
import { useScope } from '../../open-project'
import { SeverityIcon } from '../../ui/severity-icon'
import { ColumnsSide } from './columns-side'
import { fieldName, shownCount } from './import-names'
import type { Import } from './use-import'

interface ColumnsStepProps {
  readonly wizard: Import
  readonly settings: ImportSettings
  readonly preview: ImportPreview
  readonly remember: { current: boolean }
}

const NONE = ''
/** The theme makes headings small and quiet; these are the file's own words. */
const HEADING = { fontSize: 15, color: 'var(--mantine-color-text)' }

export const ColumnsStep = ({ wizard, settings, preview, remember }: ColumnsStepProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const [remembers, setRemembers] = useState(remember.current)
  const fields = ALL_KINDS[settings.kind].fields(scope.project)
  const seen = preview.columns.map((column) => lookAt(column, fields, preview, t))
  const known = preview.columns.filter(({ target }) => target !== null).length
  const asks = seen.filter(({ isAsking }) => isAsking).length
  return (
    <div className="bw-import-two">
      <div className="bw-import-main">
        <Title order={2} mb={4} tabIndex={-1} data-step-start="">
          {t('import.columns.title')}
        </Title>
        <Text c="dimmed" mb={16}>
          {t('import.columns.known', { count: preview.columns.length, known })}{' '}
          {asks > 0 ? t('import.columns.look', { count: asks }) : ''}
        </Text>
        <Table layout="fixed" className="bw-import-columns">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="18%">{t('import.columns.inFile')}</Table.Th>
              <Table.Th>{t('import.columns.example')}</Table.Th>
              <Table.Th w={208}>{t('import.columns.goesTo')}</Table.Th>
              <Table.Th w={208}>{t('import.columns.see')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.columns.map((column, at) => {
              const isLeftOut = settings.targets[column.column] === null
              return (
                <Table.Tr key={column.column} data-asking={seen[at]?.isAsking || undefined}>
                  <Table.Th scope="row" className="bw-import-heading" style={HEADING}>
                    {column.heading}
                    {column.hashtag === '' ? null : <small>{column.hashtag}</small>}
                  </Table.Th>
                  <Table.Td data-quiet={isLeftOut || undefined}>
                    <Text fz="sm" truncate title={column.example}>
                      {column.example}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={t('import.columns.goesToOf', { heading: column.heading })}
                      data={[
                        { value: NONE, label: t('import.columns.leaveOut') },
                        ...fields.map(({ id }) => ({ value: id, label: fieldName(id, scope, t) })),
                      ]}
                      searchable={fields.length > 12}
                      value={settings.targets[column.column] ?? NONE}
                      onChange={(value) =>
                        wizard.change((now) => withTarget(now, column.column, value === NONE ? null : value))
                      }
                    />
                  </Table.Td>
                  <Table.Td>
                    <div className="bw-import-seen">
                      {seen[at]?.isAsking ? (
                        <SeverityIcon severity="warning" size={16} />
                      ) : (
                        <IconCheck size={16} stroke={2} color="var(--mantine-color-dimmed)" aria-hidden />
                      )}
                      <Text fz="sm" data-quiet={!seen[at]?.isAsking || undefined}>
                        {seen[at]?.words}
                      </Text>
                    </div>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
        {scope.project.languages.length > 1 ? (
          <Select
            mt={24}
            maw={208}
            label={t('import.columns.language')}
            data={scope.project.languages.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={settings.language}
            onChange={(value) => {
              const language = scope.project.languages.find((one) => one === value)
              if (language) wizard.change((now) => ({ ...now, language }))
            }}
          />
        ) : null}
        <Switch
          mt={24}
          label={t('import.columns.remember')}
          checked={remembers}
          onChange={(event) => {
            remember.current = event.currentTarget.checked
            setRemembers(event.currentTarget.checked)
          }}
        />
      </div>
      <ColumnsSide wizard={wizard} settings={settings} preview={preview} fields={fields} />
    </div>
  )
}

/** What we see in a column, and whether somebody has to look. */
function lookAt(
  { column, heading, target, filled, read, unread }: ColumnReport,
  fields: readonly Field[],
  { words }: ImportPreview,
  t: TFunction,
): { readonly words: string; readonly isAsking: boolean } {
  const field = fields.find(({ id }) => id === target)
  if (!field)
    return { words: t(looksInternal(heading) ? 'import.columns.internal' : 'import.columns.leftOut'), isAsking: false }
  if (filled === 0) return { words: t('import.columns.empty'), isAsking: false }
  const isAsking = unread > 0
  const shown = shownCount(read)
  switch (field.reads.as) {
    case 'date':
      return {
        words: isAsking
          ? t('import.columns.datesNot', { count: read, read: shown, unread })
          : t('import.columns.datesRead', { count: read, shown }),
        isAsking,
      }
    case 'word':
    case 'words': {
      const own = words.filter((word) => word.column === column)
      const open = own.filter(({ means }) => means === undefined).length
      const fresh = own.filter(({ means }) => means === CREATE).length
      if (open > 0) return { words: t('import.columns.match', { count: open }), isAsking: true }
      if (isAsking) return { words: t('import.columns.someNot', { read: shown, unread }), isAsking: false }
      if (fresh > 0)
        return { words: t('import.columns.wordsNew', { known: own.length - fresh, fresh }), isAsking: false }
      return { words: t('import.columns.words', { count: own.length, shown: shownCount(own.length) }), isAsking: false }
    }
    case 'count':
      return {
        words: isAsking
          ? t('import.columns.someNot', { read: shown, unread })
          : t('import.columns.numbersRead', { count: read, shown }),
        isAsking,
      }
    default:
      return {
        words: isAsking ? t('import.columns.someNot', { read: shown, unread }) : t('import.columns.text'),
        isAsking,
      }
  }
}
