/** What the PDF carries inside, and who can read it then. */
import { Group, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CARRIES, type Carries } from '../../core/model/plan'

export interface CarriesChoiceProps {
  /** Null: nothing. */
  readonly value: Carries | null
  readonly onChange: (value: Carries | null) => void
}

const NOTHING = 'nothing'

export const CarriesChoice = ({ value, onChange }: CarriesChoiceProps) => {
  const { t } = useTranslation()
  return (
    <Radio.Group
      label={t('carries.label')}
      value={value ?? NOTHING}
      onChange={(chosen) => onChange(CARRIES.find((one) => one === chosen) ?? null)}
    >
      <Stack gap={4} mt={4}>
        {([NOTHING, ...CARRIES] as const).map((one) => (
          <Radio key={one} value={one} size="sm" label={t(`carries.${one}`)} />
        ))}
      </Stack>
      {value === 'project' ? (
        <Group gap={8} wrap="nowrap" align="flex-start" mt={8} role="status">
          <IconAlertTriangle size={16} stroke={1.75} style={{ marginTop: 2, flex: 'none' }} color="var(--bw-warning)" />
          <Text fz="sm" lh="20px">
            {t('carries.projectWarning')}
          </Text>
        </Group>
      ) : null}
    </Radio.Group>
  )
}
