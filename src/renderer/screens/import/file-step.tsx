/** Step one: the file, its sheet, its letters, its headings, and how it begins. */
import { Button, Loader, Select, Stack, Table as TableView, Text, Title } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnCount } from '../../../core/import/guess-columns'
import { IMPORT_LIMITS } from '../../../core/import/import-limits'
import { KIND_IDS } from '../../../core/import/record-kind'
import { cellText, columnLetter, isEmptyRow, rowNumber, type Table } from '../../../core/import/table'
import { pastedTable } from '../../import/pasted-table'
import { ENCODINGS } from '../../import/read-delimited'
import { Notice } from '../../ui/notice'
import { shownCount } from './import-names'
import type { Import } from './use-import'

export const FileStep = ({ wizard }: { wizard: Import }) => {
  const { t } = useTranslation()
  const { source, table } = wizard
  const [hasNoCells, setNoCells] = useState(false)
  usePaste((found) => {
    setNoCells(!found)
    if (found) wizard.chooseTable(found)
  })
  return (
    <div className="bw-import-file" data-scroll>
      {source?.read?.ok === false ? (
        <div className="bw-import-notice">
          <Notice title={t('import.file.failed', { name: source.name })}>
            {source.read.message === ''
              ? t('import.file.failedWhy')
              : `${source.read.message} ${t('import.file.safe')}`}
          </Notice>
        </div>
      ) : null}
      <Title order={2} mb={4} tabIndex={-1} data-step-start="">
        {t('import.file.title')}
      </Title>
      <Text c="dimmed" mb={16} maw={760}>
        {t('import.file.text')}
      </Text>
      {source !== null && source.read === null ? (
        <div className="bw-dropzone bw-import-drop" role="status">
          <Loader size="sm" color="gray" />
          <Text>{t('import.file.reading', { name: source.name })}</Text>
          <Button onClick={wizard.stopReading}>{t('import.file.stop')}</Button>
        </div>
      ) : (
        <Chooser isAnother={table !== undefined} onFile={wizard.chooseFile} />
      )}
      {hasNoCells ? (
        <Text fz="sm" mt={8} role="alert">
          {t('import.file.noCells')}
        </Text>
      ) : null}
      {table && wizard.settings ? <About wizard={wizard} table={table} /> : null}
    </div>
  )
}

const Chooser = ({ isAnother, onFile }: { isAnother: boolean; onFile: (file: File) => void }) => {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="bw-dropzone bw-import-drop" data-small={isAnother || undefined}>
      {isAnother ? null : <IconFileSpreadsheet size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
      <Button
        variant={isAnother ? 'default' : 'filled'}
        leftSection={<IconUpload size={16} />}
        onClick={() => input.current?.click()}
      >
        {t(isAnother ? 'import.file.another' : 'import.file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.tsv,.tab,.txt"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = '' // the same file may be chosen again
        }}
      />
      {isAnother ? null : (
        <div>
          <Text>{t('import.file.paste')}</Text>
          <Text fz={13} c="dimmed">
            {t('import.file.limits', {
              rows: shownCount(IMPORT_LIMITS.rows),
              size: IMPORT_LIMITS.fileBytes / 1024 / 1024,
            })}
          </Text>
        </div>
      )}
    </div>
  )
}

const NONE = 'none'
const SHOWN_ROWS = 8
const SHOWN_COLUMNS = 12

const About = ({ wizard, table }: { wizard: Import; table: Table }) => {
  const { t } = useTranslation()
  const { source, settings, preview } = wizard
  if (!settings || !source?.read?.ok) return null
  const { tables, encoding } = source.read
  const { row, firstDataRow } = settings.headings
  const rowChoices = table.rows
    .slice(0, 20)
    .flatMap((cells, at) =>
      isEmptyRow(cells) ? [] : [{ value: String(at + 1), label: t('import.file.headingRow', { row: at + 1 }) }],
    )
  const width = Math.min(columnCount(table), SHOWN_COLUMNS)
  const from = Math.max(0, (row ?? firstDataRow) - 1)
  const shown = table.rows.slice(from, from + SHOWN_ROWS)
  return (
    <>
      <div className="bw-import-about">
        <Select
          label={t('import.file.kind')}
          data={KIND_IDS.map((id) => ({ value: id, label: t(`import.kind.${id}`) }))}
          value={settings.kind}
          onChange={(value) => {
            const kind = KIND_IDS.find((id) => id === value)
            if (kind) wizard.chooseKind(kind)
          }}
        />
        {tables.length > 1 ? (
          <Select
            label={t('import.file.sheet')}
            data={tables.map(({ name }, at) => ({ value: String(at), label: name }))}
            value={String(source.sheet)}
            onChange={(value) => wizard.chooseSheet(Number(value))}
          />
        ) : null}
        <Select
          label={t('import.file.headings')}
          data={[...rowChoices, { value: NONE, label: t('import.file.noHeadings') }]}
          value={row === null ? NONE : String(row)}
          onChange={(value) => wizard.chooseHeadingRow(value === NONE ? null : Number(value))}
        />
        {encoding === null ? null : (
          <Select
            label={t('import.file.encoding')}
            description={t('import.file.encodingHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            data={ENCODINGS.map((value) => ({ value, label: t(`import.file.encodingOf.${value}`) }))}
            value={encoding}
            onChange={(value) => {
              const next = ENCODINGS.find((one) => one === value)
              if (next) wizard.chooseEncoding(next)
            }}
          />
        )}
      </div>
      <Stack gap={4}>
        <Title order={3}>{t('import.file.begin')}</Title>
        {preview && preview.above > 0 ? (
          <Text fz="sm" c="dimmed">
            {t('import.file.above', { count: preview.above })}
          </Text>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="bw-import-begin" tabIndex={0} aria-label={t('import.file.begin')}>
          <TableView verticalSpacing={4}>
            <TableView.Thead>
              <TableView.Tr>
                <TableView.Th w={56}>{t('import.changes.row')}</TableView.Th>
                {Array.from({ length: width }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <TableView.Th key={column}>{columnLetter(column)}</TableView.Th>
                ))}
              </TableView.Tr>
            </TableView.Thead>
            <TableView.Tbody>
              {shown.map((cells, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <TableView.Tr key={from + at} fw={from + at + 1 === row ? 600 : undefined}>
                  <TableView.Td c="dimmed">{rowNumber(table, from + at) || ''}</TableView.Td>
                  {Array.from({ length: width }, (_, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    <TableView.Td key={column}>
                      <div className="bw-import-cell">{cellText(cells[column])}</div>
                    </TableView.Td>
                  ))}
                </TableView.Tr>
              ))}
            </TableView.Tbody>
          </TableView>
        </section>
      </Stack>
    </>
  )
}

/** Cells that are pasted anywhere in this step; undefined: the clipboard holds none. */
function usePaste(onPaste: (table: Table | undefined) => void): void {
  const latest = useRef(onPaste)
  useEffect(() => {
    latest.current = onPaste
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      event.preventDefault()
      latest.current(pastedTable(event.clipboardData?.getData('text/plain') ?? ''))
    }
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
