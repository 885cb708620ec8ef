/** What the columns leave to be said: words, the order of dates, what rows lack, cells that cannot be read. */
import { Button, SegmentedControl, Select, Text, TextInput, Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../core/import/field'
import type { ImportPreview, WordMatch } from '../../../core/import/preview'
import { dependsOnOrder } from '../../../core/import/read-date'
import { CREATE, cellKey, type ImportSettings, LEAVE_OUT, wordKey } from '../../../core/import/settings'
import { cellText, rowNumber, type Table } from '../../../core/import/table'
import { vocabularyOf } from '../../../core/import/vocabulary'
import type { Scope } from '../../../core/narrative/scope'
import { useScope } from '../../open-project'
import { FieldRow } from '../../ui/record-form'
import { fieldName, wordName } from './import-names'
import { SoFar } from './so-far'
import type { Import } from './use-import'

export interface SideProps {
  readonly wizard: Import
  readonly settings: ImportSettings
  readonly preview: ImportPreview
  readonly fields: readonly Field[]
}

/** A closed list is shown whole, so that a wrong guess is seen as well; of names only those that are new. */
const WHOLE_LIST = 12
const SHOWN_WORDS = 24
const SHOWN_CELLS = 20

export const ColumnsSide = (props: SideProps) => (
  <aside className="bw-import-side" data-totals="">
    <Words {...props} />
    <DateOrder {...props} />
    <Defaults {...props} />
    <Cells {...props} />
    <Part>
      <SoFar preview={props.preview} />
    </Part>
  </aside>
)

const Part = ({ children }: { children: ReactNode }) => <div className="bw-import-part">{children}</div>

const Words = ({ wizard, settings, preview, fields }: SideProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const columns = preview.columns.filter(({ column }) =>
    preview.words.some((word) => word.column === column && word.known === undefined),
  )
  const say = (word: WordMatch, means: string) =>
    wizard.change((now) => ({ ...now, words: { ...now.words, [wordKey(word.vocabulary, word.folded)]: means } }))
  return columns.map(({ column, heading, target }) => {
    const all = preview.words.filter((word) => word.column === column)
    const fresh = all.filter(({ known }) => known === undefined)
    const first = fresh[0]
    if (!first) return null
    const { vocabulary } = first
    const { grows, values } = vocabularyOf(vocabulary, scope.project)
    const isNamed = grows || vocabulary === 'country'
    const shown = (isNamed || all.length > WHOLE_LIST ? fresh : all).slice(0, SHOWN_WORDS)
    const more = fresh.filter((word) => !shown.includes(word)).length
    const choices = [
      ...(grows ? [{ value: CREATE, label: t('import.columns.create') }] : []),
      { value: LEAVE_OUT, label: t('import.columns.leaveWord') },
      ...values.map((value) => ({
        value,
        label: wordName(vocabulary, value, scope, t),
      })),
    ]
    return (
      <Part key={column}>
        <Title order={3} mb={4}>
          {t(target === 'partners' ? 'import.columns.toMatchMany' : 'import.columns.toMatch', {
            heading,
            field: nameOf(target, fields, scope, t).toLowerCase(),
          })}
        </Title>
        <Text fz="sm" c="dimmed" mb={8}>
          {t('import.columns.once')}
        </Text>
        <div className="bw-import-words">
          {shown.map((word) => (
            <FieldRow key={word.folded} columns="minmax(0, 1fr) 168px">
              <div>
                <Text lh="20px" className="bw-import-word">
                  {word.word}
                </Text>
                <Text fz={13} c="dimmed">
                  {t('import.rows', { count: word.rows, shown: word.rows })}
                </Text>
              </div>
              <Select
                aria-label={t('import.columns.means', { word: word.word })}
                placeholder={t('import.columns.pick')}
                data={choices}
                searchable={choices.length > 12}
                value={settings.words[wordKey(vocabulary, word.folded)] ?? word.means ?? null}
                onChange={(value) => {
                  if (value !== null) say(word, value)
                }}
              />
            </FieldRow>
          ))}
        </div>
        {more > 0 ? (
          <Text fz="sm" c="dimmed" mt={8}>
            {t('import.columns.moreWords', { count: more })}
          </Text>
        ) : null}
      </Part>
    )
  })
}

const nameOf = (target: string | null, fields: readonly Field[], scope: Scope, t: TFunction): string =>
  target !== null && fields.some(({ id }) => id === target) ? fieldName(target, scope, t) : ''

const DateOrder = ({ wizard, settings, preview, fields }: SideProps) => {
  const { t } = useTranslation()
  if (preview.datesByOrder === 0) return null
  const dates = fields.filter(({ reads }) => reads.as === 'date').map(({ id }) => id)
  const columns = settings.targets.flatMap((target, at) => (target !== null && dates.includes(target) ? [at] : []))
  const example = wizard.table?.rows
    .slice(settings.headings.firstDataRow - 1)
    .flatMap((row) => columns.map((at) => row[at] ?? null))
    .find(dependsOnOrder)
  return (
    <Part>
      <Title order={3} mb={4}>
        {t('import.columns.orderTitle', { example: cellText(example) })}
      </Title>
      <Text fz="sm" c="dimmed" mb={8}>
        {t('import.columns.orderText', { count: preview.datesByOrder })}
      </Text>
      <SegmentedControl
        aria-label={t('import.columns.orderTitle', { example: cellText(example) })}
        data={[
          { value: 'day-first', label: t('import.columns.dayFirst') },
          { value: 'month-first', label: t('import.columns.monthFirst') },
        ]}
        value={settings.dateOrder ?? preview.dateOrder ?? ''}
        onChange={(value) =>
          wizard.change((now) => ({ ...now, dateOrder: value === 'day-first' ? 'day-first' : 'month-first' }))
        }
      />
    </Part>
  )
}

const NONE = ''

/** Only for fields that are one of few. */
const Defaults = ({ wizard, settings, preview, fields }: SideProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const open = new Set(
    preview.problems.flatMap(({ row, field, is }) => (is === 'cut' || is === 'left-out' ? [] : [`${row} ${field}`])),
  )
  /** For each field how many rows wait for it. */
  const lacking = new Map<string, number>()
  for (const outcome of preview.outcomes)
    if (outcome.is === 'waiting')
      for (const field of outcome.lacks)
        if (!open.has(`${outcome.row} ${field}`)) lacking.set(field, (lacking.get(field) ?? 0) + 1)
  const shown = fields.filter(
    ({ id, reads }) =>
      reads.as === 'word' &&
      !id.includes(':') &&
      (lacking.has(id) || settings.defaults[id] !== undefined) &&
      id !== 'tier' &&
      // a table with a column for each edition says it in its headings
      (id !== 'edition' || settings.kind !== 'placements' || settings.targets.includes('tier')),
  )
  if (shown.length === 0) return null
  return (
    <Part>
      <Title order={3} mb={4}>
        {t('import.columns.defaultsTitle')}
      </Title>
      <Text fz="sm" c="dimmed" mb={8}>
        {t('import.columns.defaultsText')}
      </Text>
      <div className="bw-import-words">
        {shown.map(({ id, reads }) =>
          'of' in reads ? (
            <Select
              key={id}
              label={fieldName(id, scope, t)}
              data={[
                { value: NONE, label: t('import.columns.pickNone') },
                ...vocabularyOf(reads.of, scope.project).values.map((value) => ({
                  value,
                  label: wordName(reads.of, value, scope, t),
                })),
              ]}
              searchable={reads.of === 'country'}
              error={lacking.has(id) ? t('import.columns.defaultsLack', { count: lacking.get(id) ?? 0 }) : undefined}
              value={settings.defaults[id] ?? NONE}
              onChange={(value) =>
                wizard.change((now) => {
                  const { [id]: _before, ...rest } = now.defaults
                  return { ...now, defaults: value === NONE || value === null ? rest : { ...rest, [id]: value } }
                })
              }
            />
          ) : null,
        )}
      </div>
    </Part>
  )
}

const textAt = (table: Table | undefined, { row, column }: AskedCell): string =>
  cellText(table?.rows.find((_, at) => rowNumber(table, at) === row)?.[column])

interface AskedCell {
  readonly row: number
  readonly column: number
  readonly why: string
}

const Cells = ({ wizard, settings, preview, fields }: SideProps) => {
  const { t } = useTranslation()
  const open = preview.problems.filter(({ is }) => is === 'unreadable')
  const fixed = Object.keys(settings.fixes).flatMap((key): readonly AskedCell[] => {
    const [row = 0, column = 0] = key.split(':').map(Number)
    return open.some((cell) => cell.row === row && cell.column === column) ? [] : [{ row, column, why: '' }]
  })
  const cells: readonly AskedCell[] = [...open, ...fixed].toSorted((a, b) => a.row - b.row || a.column - b.column)
  if (cells.length === 0) return null
  const isDate = (column: number) => fields.find(({ id }) => id === settings.targets[column])?.reads.as === 'date'
  return (
    <Part>
      <Title order={3} mb={8}>
        {t(open.every(({ column }) => isDate(column)) ? 'import.columns.datesTitle' : 'import.columns.cellsTitle', {
          count: open.length,
        })}
      </Title>
      <div className="bw-import-cells">
        {cells.slice(0, SHOWN_CELLS).map((cell) => (
          <CellFix
            key={cellKey(cell.row, cell.column)}
            cell={cell}
            heading={settings.headings.names[cell.column] ?? ''}
            text={textAt(wizard.table, cell)}
            placeholder={t(isDate(cell.column) ? 'import.columns.insteadDate' : 'import.columns.insteadHint')}
            fix={settings.fixes[cellKey(cell.row, cell.column)]}
            onFix={(fix) =>
              wizard.change((now) => {
                const key = cellKey(cell.row, cell.column)
                const { [key]: _before, ...rest } = now.fixes
                return { ...now, fixes: fix === undefined ? rest : { ...rest, [key]: fix } }
              })
            }
          />
        ))}
      </div>
      {cells.length > SHOWN_CELLS ? (
        <Text fz="sm" c="dimmed" mt={8}>
          {t('import.columns.moreCells', { count: cells.length - SHOWN_CELLS })}
        </Text>
      ) : null}
    </Part>
  )
}

interface CellFixProps {
  readonly cell: AskedCell
  readonly heading: string
  readonly text: string
  readonly placeholder: string
  readonly fix: string | undefined
  readonly onFix: (fix: string | undefined) => void
}

/** What is typed counts when the field is left, so that nothing jumps away under the hand. */
const CellFix = ({ cell, heading, text, placeholder, fix, onFix }: CellFixProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(fix ?? '')
  const commit = () => {
    if (typed.trim() !== '') onFix(typed)
    else if (fix !== undefined && fix !== '') onFix(undefined)
  }
  return (
    <div>
      <Text fz="sm">
        {t('import.columns.cell', { row: cell.row, heading })} <b className="bw-import-word">{text}</b>
        {cell.why === '' ? null : `. ${cell.why}`}
      </Text>
      <FieldRow columns="minmax(0, 1fr) auto">
        <TextInput
          mt={4}
          aria-label={t('import.columns.instead', { row: cell.row, heading })}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
          }}
        />
        <Button
          mt={4}
          aria-pressed={fix === ''}
          onClick={() => {
            setTyped('')
            onFix(fix === '' ? undefined : '')
          }}
        >
          {t(fix === '' ? 'import.columns.leftEmpty' : 'import.columns.leaveEmpty')}
        </Button>
      </FieldRow>
    </div>
  )
}
