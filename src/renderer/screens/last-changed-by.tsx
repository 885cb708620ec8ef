/** Who changed a file last, by what it notes itself. */
import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type ChangeLog, type LastChange, lastChangeIn } from '../../core/review/change-log'
import { writtenAt } from '../ui/written-at'

/** Empty: nobody noted it. */
export function lastChangedBy(last: LastChange | null | undefined, t: TFunction): string {
  if (!last) return ''
  const when = writtenAt(Date.parse(last.at), t)
  return last.by === '' ? t('compare.lastByNobody', { when }) : t('compare.lastBy', { by: last.by, when })
}

export const LastChanged = ({ of }: { of: ChangeLog }) => {
  const { t } = useTranslation()
  const words = lastChangedBy(lastChangeIn(of), t)
  return words === '' ? null : <Text mb={8}>{words}</Text>
}
