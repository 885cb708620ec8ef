import { IconAlertTriangleFilled, IconInfoCircleFilled, IconOctagonFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../core/checks/check'

const STYLE = { flex: 'none', marginTop: 1 } as const

/** Octagon, triangle, circle: shapes differ, not only colours. */
export const SeverityIcon = ({ severity, size = 18 }: { severity: Severity; size?: number }) => {
  const { t } = useTranslation()
  const label = t(`severity.${severity}`)
  switch (severity) {
    case 'error':
      return <IconOctagonFilled size={size} color="var(--bw-error)" style={STYLE} role="img" aria-label={label} />
    case 'warning':
      return (
        <IconAlertTriangleFilled size={size} color="var(--bw-warning)" style={STYLE} role="img" aria-label={label} />
      )
    case 'info':
      return (
        <IconInfoCircleFilled
          size={size}
          color="var(--mantine-color-dimmed)"
          style={STYLE}
          role="img"
          aria-label={label}
        />
      )
  }
}
