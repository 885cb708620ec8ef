import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DescribedChange, WordChange } from '../../../core/project-file/describe-changes'

const MOST = 100

/** What differs, record by record, in words. */
export const ChangeList = ({ title, changes }: { title: string; changes: readonly DescribedChange[] }) => {
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
          {change.fields.map(({ field, words }) => (
            <Text key={field} component="div" fz="sm" mt={4} lh="22px">
              <Text span fz={13} c="dimmed">
                {t(words ? 'change.field' : 'change.fieldOnly', { field: firstLetterUp(field) })}
              </Text>{' '}
              {words ? <Words words={words} /> : null}
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

const Words = ({ words: { before, removed, added, after } }: { words: WordChange }) => (
  <>
    {before} {removed ? <del>{removed}</del> : null} {added ? <ins>{added}</ins> : null} {after}
  </>
)

const firstLetterUp = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
