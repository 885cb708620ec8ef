/** References to figures and tables: their number follows the order of the blocks. */
import { Button, Popover, Radio, Stack, Text } from '@mantine/core'
import { NodeViewWrapper } from '@tiptap/react'
import { type ComponentType, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockId, FigureId } from '../../core/model/ids'
import { useShownScope } from '../shown-scope'
import type { ChipProps } from './chips'
import { figureName, figureNumber, tableName, tableNumber } from './names'

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
  const [isOpen, setOpen] = useState(false)
  return (
    <NodeViewWrapper as="span">
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        withRoles={false}
        trapFocus
        returnFocus
        width={352}
      >
        <Popover.Target>
          <button
            type="button"
            className="bw-token"
            data-open={isOpen || props.selected}
            data-state={props.isBroken ? 'broken' : undefined}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            aria-label={t('reference.chip', { shown: props.shown, name: props.name })}
            title={props.name}
            onClick={() => setOpen((open) => !open)}
          >
            {props.shown}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={16} role="dialog" aria-label={t('reference.which')}>
          <Text fw={600} mb={8}>
            {t('reference.which')}
          </Text>
          <Radio.Group
            aria-label={t('reference.which')}
            value={String(props.node.attrs[props.attribute])}
            onChange={(id) => props.updateAttributes({ [props.attribute]: id })}
          >
            <Stack gap={8} mah={280} style={{ overflow: 'auto' }}>
              <props.Choices />
            </Stack>
          </Radio.Group>
          <Button mt={12} variant="subtle" color="gray" onClick={() => props.deleteNode()}>
            {t('reference.remove')}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
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
