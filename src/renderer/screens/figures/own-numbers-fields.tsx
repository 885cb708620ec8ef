/** The table of a figure of own numbers: cells are typed in or pasted, arrows and Enter move as in a spreadsheet. */
import './own-numbers-fields.css'
import { ActionIcon, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import Papa from 'papaparse'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { readNumber, typedNumber } from '../../../core/charts/own-numbers/read-number'
import { readPasted } from '../../../core/charts/own-numbers/read-pasted'
import { changeFigure, type FigureOf } from '../../../core/edit/figures'
import {
  addNumbersRow,
  addSeries,
  removeNumbersRow,
  removeSeries,
  setOwnNumber,
  setPastedNumbers,
  setRowLabel,
  setSeriesName,
} from '../../../core/edit/own-numbers'
import { MOST_SERIES, NUMBER_SHAPES } from '../../../core/model/figure'
import { useHeldText } from '../../fields/held-text'
import { textElsewhere } from '../../fields/text-fields'
import { useTyping } from '../../fields/typing'
import { applyEdit, useScope } from '../../open-project'
import { Field } from '../../ui/record-form'

export const OwnNumbersFields = ({ figure }: { figure: FigureOf<'own-numbers'> }) => {
  const { t } = useTranslation()
  const { language } = useScope()
  const { id, series, rows } = figure
  const table = useRef<HTMLTableElement>(null)
  const hintId = useId()
  const [said, setSaid] = useState('')
  const type = useTyping(`${id}/numbers/${language}`, t('numbers.stepEdit'))

  /** At once: the next key a quick typist presses must already go to the new cell. */
  const focus = (row: number, column: number): void =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}/${column}"] input`)?.focus()
  const addRow = (): void => flushSync(() => applyEdit(addNumbersRow(id), t('numbers.stepAddRow')))
  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void => {
    if (event.nativeEvent.isComposing) return
    const down = event.key === 'Enter' || event.key === 'ArrowDown'
    if (!down && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = row + (down && !(event.key === 'Enter' && event.shiftKey) ? 1 : -1)
    if (next >= rows.length && event.key === 'Enter') addRow()
    focus(next, column)
  }
  /** A single cell is pasted as text into its field. */
  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number): void => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trimEnd())) return
    event.preventDefault()
    const cells = Papa.parse<string[]>(text, { delimiter: '\t' }).data
    const { pasted, unread, tooWide } = readPasted(cells, column, row === 0, language)
    applyEdit(setPastedNumbers(id, row, Math.max(0, column), language, pasted), t('numbers.stepPaste'))
    setSaid(
      [
        t('numbers.pasted', { count: pasted.rows.length }),
        ...(unread.length > 0
          ? [t('numbers.unread', { count: unread.length, cells: unread.slice(0, 3).join(', ') })]
          : []),
        ...(tooWide > 0 ? [t('numbers.tooWide', { count: tooWide })] : []),
      ].join(' '),
    )
  }

  return (
    <>
      <Field label={t('numbers.shape')}>
        <SegmentedControl
          aria-label={t('numbers.shape')}
          data={NUMBER_SHAPES.map((value) => ({ value, label: t(`numbers.shapes.${value}`) }))}
          value={figure.shape}
          onChange={(shape) => applyEdit(changeFigure(id, 'own-numbers', { shape }), t('undo.changeShown'))}
        />
      </Field>
      <div>
        <Text fz={13} fw={600} lh="20px">
          {t('numbers.table')}
        </Text>
        <Text fz={13} c="dimmed" id={hintId} mb={4}>
          {t('numbers.tableHint')}
        </Text>
        <div className="bw-numbers-scroll">
          <table className="bw-numbers" ref={table} aria-label={t('numbers.table')} aria-describedby={hintId}>
            <thead>
              <tr>
                <th scope="col">
                  <Text fz={13} c="dimmed">
                    {t('numbers.rowHead')}
                  </Text>
                </th>
                {series.map((name, s) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place
                  <th key={s} scope="col">
                    <div className="bw-numbers-name">
                      <TextInput
                        aria-label={t('numbers.seriesName', { series: s + 1 })}
                        placeholder={textElsewhere(name) ?? t('numbers.seriesPlaceholder', { series: s + 1 })}
                        value={name[language] ?? ''}
                        onChange={(event) => type(setSeriesName(id, s, language, event.currentTarget.value))}
                      />
                      {series.length > 1 ? (
                        <ActionIcon
                          size={24}
                          aria-label={t('numbers.removeSeries', { series: s + 1 })}
                          onClick={() => applyEdit(removeSeries(id, s), t('numbers.stepRemoveSeries'))}
                        >
                          <IconTrash size={14} />
                        </ActionIcon>
                      ) : null}
                    </div>
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, r) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={r}>
                  <th scope="row" data-cell={`${r}/-1`}>
                    <TextInput
                      aria-label={t('numbers.rowLabel', { row: r + 1 })}
                      placeholder={textElsewhere(row.label) ?? ''}
                      value={row.label[language] ?? ''}
                      onChange={(event) => type(setRowLabel(id, r, language, event.currentTarget.value))}
                      onKeyDown={(event) => move(event, r, -1)}
                      onPaste={(event) => paste(event, r, -1)}
                    />
                  </th>
                  {series.map((_, s) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                    <td key={s} data-cell={`${r}/${s}`}>
                      <NumberCell
                        label={t('numbers.cell', { row: r + 1, series: s + 1 })}
                        field={`${id}/${r}/${s}`}
                        value={row.values[s] ?? null}
                        onNumber={(value) => type(setOwnNumber(id, r, s, value))}
                        onKeyDown={(event) => move(event, r, s)}
                        onPaste={(event) => paste(event, r, s)}
                      />
                    </td>
                  ))}
                  <td>
                    <ActionIcon
                      size={24}
                      mt={6}
                      aria-label={t('numbers.removeRow', { row: r + 1 })}
                      onClick={() => applyEdit(removeNumbersRow(id, r), t('numbers.stepRemoveRow'))}
                    >
                      <IconTrash size={14} />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Group gap={8} mt={8}>
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              addRow()
              focus(rows.length, -1)
            }}
          >
            {t('numbers.addRow')}
          </Button>
          <Button
            leftSection={<IconPlus size={16} />}
            disabled={series.length >= MOST_SERIES}
            onClick={() => applyEdit(addSeries(id), t('numbers.stepAddSeries'))}
          >
            {t('numbers.addSeries')}
          </Button>
          <Text fz={13} role="status">
            {said}
          </Text>
        </Group>
      </div>
    </>
  )
}

interface NumberCellProps {
  readonly label: string
  readonly field: string
  readonly value: number | null
  readonly onNumber: (value: number | null) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
}

/** What is no number is said under the cell; the last good one is kept. */
const NumberCell = ({ label, field, value, onNumber, ...events }: NumberCellProps) => {
  const { t } = useTranslation()
  const { language } = useScope()
  const held = useHeldText(typedNumber(value, language), field, (text) => {
    const number = readNumber(text, language)
    if (number === undefined) return undefined
    if (number !== value) onNumber(number)
    return typedNumber(number, language)
  })
  return (
    <TextInput
      {...events}
      aria-label={label}
      inputMode="decimal"
      value={held.text}
      onChange={(event) => held.onText(event.currentTarget.value)}
      onBlur={held.onBlur}
      error={held.isWrong ? t('numbers.wrong', { example: typedNumber(1250.5, language) }) : undefined}
    />
  )
}
