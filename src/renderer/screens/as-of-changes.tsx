/** What another as-of date would change, before it is set. */
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withAsOf, wouldChange } from '../../core/checks/would-change'
import type { IsoDate } from '../../core/model/partial-date'
import { useScope } from '../open-project'
import './as-of-changes.css'

/** More are counted. */
const MOST = 40

export const AsOfChanges = ({ asOf }: { readonly asOf: IsoDate }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { values, figures, issues } = useMemo(() => wouldChange(scope, withAsOf(scope, asOf)), [scope, asOf])
  if (values.length === 0 && figures.length === 0 && issues.length === 0)
    return (
      <Text fz="sm" c="dimmed" role="status">
        {t('asOfChanges.nothing')}
      </Text>
    )
  return (
    <section aria-label={t('asOfChanges.title')}>
      <Text fz="sm" fw={600} role="status">
        {[
          t('asOfChanges.values', { count: values.length }),
          figures.length === 0 ? '' : t('asOfChanges.figures', { count: figures.length }),
          issues.length === 0 ? '' : t('asOfChanges.issues', { count: issues.length }),
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </Text>
      <ul
        className="bw-as-of-changes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        tabIndex={0}
      >
        {values.slice(0, MOST).map(({ what, before, after, times }) => (
          <li key={what + before}>
            <span>
              <del>{before ?? t('asOfChanges.noValue')}</del> → <ins>{after ?? t('asOfChanges.noValue')}</ins>
              {times > 1 ? ` (${t('asOfChanges.times', { count: times })})` : ''}
            </span>
            <small>{what}</small>
          </li>
        ))}
        {issues.slice(0, MOST).map((issue) => (
          <li key={issue.message}>
            <span>{issue.message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
