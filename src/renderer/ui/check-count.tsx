import { Group } from '@mantine/core'
import { IconAlertTriangleFilled, IconCheck, IconOctagonFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export interface CheckTotals {
  readonly errors: number
  readonly warnings: number
}

/** Errors and warnings as icon and number; a tick when there are none. */
export const CheckCount = ({ errors, warnings }: CheckTotals) => {
  const { t } = useTranslation()
  return (
    <Group
      component="span"
      gap={8}
      wrap="nowrap"
      fz={13}
      role="img"
      aria-label={`${t('checkCount.errors', { count: errors })}, ${t('checkCount.warnings', { count: warnings })}`}
    >
      {errors > 0 ? (
        <Group component="span" gap={3} wrap="nowrap" c="var(--bw-error)" fw={600}>
          <IconOctagonFilled size={13} />
          {errors}
        </Group>
      ) : null}
      {warnings > 0 ? (
        <Group component="span" gap={3} wrap="nowrap" c="var(--bw-warning)" fw={600}>
          <IconAlertTriangleFilled size={13} />
          {warnings}
        </Group>
      ) : null}
      {errors + warnings === 0 ? <IconCheck size={16} stroke={2} /> : null}
    </Group>
  )
}
