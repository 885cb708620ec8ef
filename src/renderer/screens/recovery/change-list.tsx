import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedRecord } from '../../../core/compare/compare-projects'
import { shortened } from '../../../core/compare/diff-units'
import { MarkedParts } from '../../ui/marked-parts'

const MOST = 100

/** What differs, record by record, in words. */
export const ChangeList = ({ title, changes }: { title: string; changes: readonly ComparedRecord[] }) => {
  const { t } = useTranslation()
  return (
    <section
      className="bw-changes"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
      tabIndex={0}
    >
      <Text component="h3" fz="lg" fw={600} m={0} mb={8}>
        {title}
      </Text>
      {changes.slice(0, MOST).map((change) => (
        <div key={`${change.in} ${change.id}`} className="bw-change">
          <Group justify="space-between" wrap="nowrap" gap={8}>
            <Text fw={600} truncate title={change.name}>
              {change.name || t(`record.${change.in}`)}
            </Text>
            <Text fz={13} c="dimmed" style={{ flex: 'none' }}>
              {t(`change.${change.kind}`, { what: t(`record.${change.in}`) })}
            </Text>
          </Group>
          {change.place === undefined ? null : (
            <Text fz="sm" mt={4} lh="22px">
              {change.place.behind === null ? t('change.first') : t('change.behind', { name: change.place.behind })}
            </Text>
          )}
          {change.kind === 'added' || change.kind === 'removed'
            ? null
            : change.fields.map(({ field, parts }) => (
                <Text key={field} component="div" fz="sm" mt={4} lh="22px">
                  <Text span fz={13} c="dimmed">
                    {t(parts ? 'change.field' : 'change.fieldOnly', { field: firstLetterUp(field) })}
                  </Text>{' '}
                  {parts ? <MarkedParts parts={shortened(parts)} /> : null}
                </Text>
              ))}
        </div>
      ))}
      <Text fz="sm" c="dimmed" className="bw-change">
        {changes.length > MOST ? t('change.more', { count: changes.length - MOST }) : t('change.rest')}
      </Text>
    </section>
  )
}

const firstLetterUp = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
