/** A table of the author's own: cells are lines with values in them. The first cell of a row is its header. */
import { ActionIcon, Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { IconAlignLeft, IconAlignRight, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type BlockOf, changeBlock, setBlockLine } from '../../../core/edit/blocks'
import {
  addColumn,
  addRow,
  removeColumn,
  removeRow,
  setCell,
  setColumnAlign,
  setColumnLabel,
} from '../../../core/edit/tables'
import { LIMITS } from '../../../core/model/limits'
import { applyEdit, usePlan } from '../../open-project'
import { LineField } from '../../prose/prose-editor'
import { Field } from '../../ui/record-form'

export const TableEditor = ({ block }: { block: BlockOf<'table'> }) => {
  const { t } = useTranslation()
  const plan = usePlan()
  const step = t('undo.editBlock', { kind: t('block.table') })
  const line = (field: 'title' | 'note' | 'sourceLine') => (
    <LineField
      label={t(`line.${field}`)}
      field={`${block.id}/${field}`}
      step={step}
      text={block[field]}
      edit={(language, text) => setBlockLine(plan.id, block.id, 'table', field, language, text)}
    />
  )
  return (
    <Stack gap={16}>
      {line('title')}
      <div className="bw-table-scroll">
        <table className="bw-table-editor">
          <thead>
            <tr>
              {block.columns.map((column, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={c} scope="col" data-align={column.align}>
                  <LineField
                    isBare
                    label={t('table.columnLabel', { column: c + 1 })}
                    field={`${block.id}/head/${c}`}
                    step={step}
                    text={column.label}
                    edit={(language, text) => setColumnLabel(plan.id, block.id, c, language, text)}
                  />
                  <Group gap={0} wrap="nowrap">
                    <ActionIcon
                      size={24}
                      aria-label={t(column.align === 'left' ? 'table.alignRight' : 'table.alignLeft', {
                        column: c + 1,
                      })}
                      onClick={() =>
                        applyEdit(
                          setColumnAlign(plan.id, block.id, c, column.align === 'left' ? 'right' : 'left'),
                          t('undo.alignColumn'),
                        )
                      }
                    >
                      {column.align === 'left' ? <IconAlignLeft size={14} /> : <IconAlignRight size={14} />}
                    </ActionIcon>
                    <ActionIcon
                      size={24}
                      aria-label={t('table.removeColumn', { column: c + 1 })}
                      disabled={block.columns.length < 2}
                      onClick={() => applyEdit(removeColumn(plan.id, block.id, c), t('undo.removeColumn'))}
                    >
                      <IconTrash size={14} />
                    </ActionIcon>
                  </Group>
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={r}>
                {cells.map((cell, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={c} style={{ textAlign: block.columns[c]?.align }}>
                    <LineField
                      isBare
                      label={t('table.cell', { row: r + 1, column: c + 1 })}
                      field={`${block.id}/${r}/${c}`}
                      step={step}
                      text={cell}
                      edit={(language, text) => setCell(plan.id, block.id, r, c, language, text)}
                    />
                  </td>
                ))}
                <td>
                  <ActionIcon
                    size={24}
                    aria-label={t('table.removeRow', { row: r + 1 })}
                    onClick={() => applyEdit(removeRow(plan.id, block.id, r), t('undo.removeRow'))}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={8}>
        <Button
          leftSection={<IconPlus size={16} />}
          onClick={() => applyEdit(addRow(plan.id, block.id), t('undo.addRow'))}
        >
          {t('table.addRow')}
        </Button>
        <Button
          leftSection={<IconPlus size={16} />}
          disabled={block.columns.length >= LIMITS.columns}
          onClick={() => applyEdit(addColumn(plan.id, block.id), t('undo.addColumn'))}
        >
          {t('table.addColumn')}
        </Button>
      </Group>
      {line('note')}
      {line('sourceLine')}
      <Field label={t('figure.width')}>
        <SegmentedControl
          aria-label={t('figure.width')}
          data={(['text', 'wide'] as const).map((value) => ({ value, label: t(`width.${value}`) }))}
          value={block.width}
          onChange={(width) =>
            applyEdit(
              changeBlock(plan.id, block.id, 'table', (table) => ({
                ...table,
                width: width === 'wide' ? 'wide' : 'text',
              })),
              step,
            )
          }
        />
      </Field>
    </Stack>
  )
}
