/** A citation in the text: the numbers of its sources. Pressed, it lets them be chosen. */
import { Checkbox, Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceId } from '../../core/model/ids'
import { useShownScope } from '../shown-scope'
import type { ChipProps } from './chips'
import { sourceName } from './names'
import { citationNumbers } from './numbers'
import { PopoverChip } from './popover-chip'

export const CitationChip = (props: ChipProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const chosen = props.node.attrs.sources as readonly SourceId[]
  const numbers = citationNumbers(scope)
  const named = chosen.map((id) => scope.project.sources.find((source) => source.id === id))
  const isBroken = chosen.length === 0 || named.includes(undefined)
  const shown = chosen.map((id) => numbers.get(id) ?? '?').join(', ')
  const names = named.map((source) => (source ? sourceName(source, scope, t) : t('citation.missing'))).join('; ')
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
  return (
    <PopoverChip
      className="bw-cite"
      shown={`[${shown || '?'}]`}
      label={t('citation.chip', { numbers: shown, names: names || t('citation.none') })}
      title={names || t('citation.none')}
      isBroken={isBroken}
      isSelected={props.selected}
      heading={t('citation.sources')}
      removeLabel={t('citation.remove')}
      onRemove={() => props.deleteNode()}
    >
      {() => <SourceChoice {...props} />}
    </PopoverChip>
  )
})

const SourceChoice = ({ node, updateAttributes }: ChipProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const chosen = node.attrs.sources as readonly SourceId[]
  const toggle = (id: SourceId, isOn: boolean) =>
    updateAttributes({ sources: isOn ? [...chosen, id] : chosen.filter((other) => other !== id) })
  return (
    <Stack gap={8} mah={280} style={{ overflow: 'auto' }}>
      {scope.project.sources.map((source) => (
        <Checkbox
          key={source.id}
          label={sourceName(source, scope, t)}
          checked={chosen.includes(source.id)}
          onChange={(event) => toggle(source.id, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  )
}
