/** A value of the text that reads as something else now, though nobody touched its words: what it is, what it was, what follows it. */
import { Button, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ValueChange } from '../../../core/checks/value-changes'
import { NamedFields } from '../../ui/named-fields'

export interface MovedValueProps {
  readonly change: ValueChange
  readonly otherName: string
  /** Undefined: its block is not in the open project. */
  readonly onGo: (() => void) | undefined
}

export const MovedValue = ({ change: { what, before, after, times }, otherName, onGo }: MovedValueProps) => {
  const { t } = useTranslation()
  const none = t('compare.value.none')
  return (
    <>
      <Text fz={13} fw={600} c="dimmed">
        {t('compare.value.kind')}
      </Text>
      <Title order={2} fz={20} lh="28px" style={{ overflowWrap: 'anywhere' }}>
        {what}
      </Title>
      <Text c="dimmed" mb={24}>
        {t('compare.value.why')}
      </Text>
      <NamedFields
        fields={[
          { field: t('compare.value.was', { other: otherName }), value: before ?? none },
          { field: t('compare.value.is'), value: after ?? none },
        ]}
      />
      <Text fz="sm" c="dimmed">
        {t('compare.value.times', { count: times })}
      </Text>
      {onGo ? (
        <Button mt={24} rightSection={<IconArrowRight size={16} />} onClick={onGo}>
          {t('compare.value.goTo')}
        </Button>
      ) : null}
    </>
  )
}
