/** What became of each file, by name; it stays until it is closed. */
import { ActionIcon, Progress, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconInfoCircleFilled, IconOctagonFilled, IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Intake, Taken } from './intake'

/** Shorter work needs no bar. */
const SHOW_AFTER_MS = 500

export const IntakeReport = ({ taken, running, forget }: Intake) => {
  const { t } = useTranslation()
  const isLong = useIsLong(running !== null)
  if (!isLong && taken.length === 0) return null
  return (
    <section className="bw-intake" aria-label={t('media.report')}>
      <div className="bw-intake-head">
        <Text fz={13} fw={600} flex={1}>
          {running && isLong ? t('media.working', running) : t('media.report')}
        </Text>
        <ActionIcon size={24} aria-label={t('media.forget')} title={t('media.forget')} onClick={forget}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {running && isLong ? (
        <Progress value={(100 * running.done) / running.total} aria-label={t('media.working', running)} my={4} />
      ) : null}
      <div role="status">
        <ul>
          {taken.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be given twice; the list only grows
            <li key={index}>
              {one.is === 'refused' ? (
                <IconOctagonFilled size={16} color="var(--bw-error)" />
              ) : one.is === 'known' ? (
                <IconInfoCircleFilled size={16} color="var(--mantine-color-dimmed)" />
              ) : (
                <IconCircleCheckFilled size={16} color="var(--bw-accent)" />
              )}
              <div>
                <Text fz={13} fw={600} lineClamp={1} title={one.name}>
                  {one.name}
                </Text>
                <Text fz={13} lh="18px">
                  {saidOf(one, t)}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function saidOf(one: Taken, t: TFunction): string {
  if (one.is === 'refused') return `${t('media.refused', { message: one.message })} ${one.next}`
  if (one.is !== 'added') return t(`media.${one.is}`)
  return one.removed.length === 0
    ? t('media.addedClean')
    : t('media.addedRemoved', { what: one.removed.map((what) => t(`media.carried.${what}`)).join(', ') })
}

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isRunning) return setLong(false)
    const timer = setTimeout(() => setLong(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isRunning])
  return isLong
}
