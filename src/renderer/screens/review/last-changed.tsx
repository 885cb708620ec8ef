/** Who changed a record last, as far as the file says. */
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lastChanges } from '../../../core/review/change-log'
import { useOpenPart } from '../../open-project'
import { writtenAt } from '../../ui/written-at'

const NONE = [] as const

/** “Last changed by Ana, today, 10:42”; undefined: nothing is known. */
export function useLastChanged(id: string): string | undefined {
  const { t } = useTranslation()
  const log = useOpenPart((open) => open.changeLog) ?? NONE
  const last = useMemo(() => lastChanges(log), [log]).get(id)
  if (last === undefined) return undefined
  const when = writtenAt(Date.parse(last.at), t)
  return last.by === '' ? t('changes.lastUnnamed', { when }) : t('changes.last', { by: last.by, when })
}

export const LastChanged = ({ id }: { id: string }) => {
  const said = useLastChanged(id)
  return said === undefined ? null : (
    <Text fz={13} c="dimmed">
      {said}
    </Text>
  )
}
