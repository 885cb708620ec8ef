/** A citation in the text: the numbers of its sources. Pressed, it lets them be chosen. */
import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core'
import { NodeViewWrapper } from '@tiptap/react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceId } from '../../core/model/ids'
import { useShownScope } from '../shown-scope'
import type { ChipProps } from './chips'
import { sourceName } from './names'
import { citationNumbers } from './numbers'

export const CitationChip = (props: ChipProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const chosen = props.node.attrs.sources as readonly SourceId[]
  const numbers = citationNumbers(scope)
  const named = chosen.map((id) => scope.project.sources.find((source) => source.id === id))
  const isBroken = chosen.length === 0 || named.includes(undefined)
  const shown = chosen.map((id) => numbers.get(id) ?? '?').join(', ')
  const names = named.map((source) => (source ? sourceName(source, scope) : t('citation.missing'))).join('; ')
  return <Chip {...props} shown={shown} names={names} isBroken={isBroken} />
}

interface CitationProps extends ChipProps {
  readonly shown: string
  readonly names: string
  readonly isBroken: boolean
}

/** Drawn anew only when it says something else. */
const Chip = memo(({ shown, names, isBroken, ...props }: CitationProps) => {
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
            className="bw-cite"
            data-open={isOpen || props.selected}
            data-state={isBroken ? 'broken' : undefined}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            aria-label={t('citation.chip', { numbers: shown, names: names || t('citation.none') })}
            title={names || t('citation.none')}
            onClick={() => setOpen((open) => !open)}
          >
            [{shown || '?'}]
          </button>
        </Popover.Target>
        <Popover.Dropdown p={16} role="dialog" aria-label={t('citation.sources')}>
          <Text fw={600} mb={8}>
            {t('citation.sources')}
          </Text>
          <SourceChoice {...props} />
          <Button mt={12} variant="subtle" color="gray" onClick={() => props.deleteNode()}>
            {t('citation.remove')}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  )
})

const SourceChoice = ({ node, updateAttributes }: ChipProps) => {
  const scope = useShownScope()
  const chosen = node.attrs.sources as readonly SourceId[]
  const toggle = (id: SourceId, isOn: boolean) =>
    updateAttributes({ sources: isOn ? [...chosen, id] : chosen.filter((other) => other !== id) })
  return (
    <Stack gap={8} mah={280} style={{ overflow: 'auto' }}>
      {scope.project.sources.map((source) => (
        <Checkbox
          key={source.id}
          label={sourceName(source, scope)}
          checked={chosen.includes(source.id)}
          onChange={(event) => toggle(source.id, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  )
}
