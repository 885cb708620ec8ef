/** References to figures and tables: their number follows the order of the blocks. */
import { Radio, Stack } from '@mantine/core'
import { type ComponentType, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockId, FigureId } from '../../core/model/ids'
import { useShownScope } from '../shown-scope'
import type { ChipProps } from './chips'
import { figureName, figureNumber, tableName, tableNumber } from './names'
import { PopoverChip } from './popover-chip'

interface ReferenceChipProps extends ChipProps {
  readonly attribute: 'figure' | 'table'
  readonly shown: string
  readonly name: string
  readonly isBroken: boolean
  /** Drawn only while the popover is open. */
  readonly Choices: ComponentType
}

/** Drawn anew only when it says something else. */
const ReferenceChip = memo((props: ReferenceChipProps) => {
  const { t } = useTranslation()
  return (
    <PopoverChip
      className="bw-token"
      shown={props.shown}
      label={t('reference.chip', { shown: props.shown, name: props.name })}
      title={props.name}
      isBroken={props.isBroken}
      isSelected={props.selected}
      heading={t('reference.which')}
      removeLabel={t('reference.remove')}
      onRemove={() => props.deleteNode()}
    >
      {() => (
        <Radio.Group
          aria-label={t('reference.which')}
          value={String(props.node.attrs[props.attribute])}
          onChange={(id) => props.updateAttributes({ [props.attribute]: id })}
        >
          <Stack gap={8} mah={280} style={{ overflow: 'auto' }}>
            <props.Choices />
          </Stack>
        </Radio.Group>
      )}
    </PopoverChip>
  )
})

export const FigureRefChip = (props: ChipProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const id = props.node.attrs.figure as FigureId
  const number = figureNumber(id, scope)
  return (
    <ReferenceChip
      {...props}
      attribute="figure"
      shown={t('reference.figure', { number: number ?? '?' })}
      name={figureName(id, scope, t)}
      isBroken={number === undefined}
      Choices={FigureChoices}
    />
  )
}

export const TableRefChip = (props: ChipProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const id = props.node.attrs.table as BlockId
  const number = tableNumber(id, scope)
  return (
    <ReferenceChip
      {...props}
      attribute="table"
      shown={t('reference.table', { number: number ?? '?' })}
      name={tableName(id, scope, t)}
      isBroken={number === undefined}
      Choices={TableChoices}
    />
  )
}

const FigureChoices = () => {
  const { t } = useTranslation()
  const scope = useShownScope()
  return scope.project.figures.map(({ id }) => <Radio key={id} value={id} label={figureName(id, scope, t)} />)
}

const TableChoices = () => {
  const { t } = useTranslation()
  const scope = useShownScope()
  return scope.plan.blocks
    .filter(({ kind }) => kind === 'table' || kind === 'activities')
    .map(({ id }) => <Radio key={id} value={id} label={tableName(id, scope, t)} />)
}
