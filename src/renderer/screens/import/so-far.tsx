import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, RowOutcome } from '../../../core/import/preview'
import { shownCount } from './import-names'

export const FATES = ['added', 'changed', 'unchanged', 'kept', 'repeated', 'waiting', 'no-room'] as const
export type Fate = (typeof FATES)[number]

export const countFates = (outcomes: readonly RowOutcome[]): Readonly<Record<Fate, number>> => {
  const counts = { added: 0, changed: 0, unchanged: 0, kept: 0, repeated: 0, waiting: 0, 'no-room': 0 }
  for (const { is } of outcomes) counts[is]++
  return counts
}

/** What becomes of the rows, in numbers. */
export const SoFar = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useTranslation()
  const counts = countFates(preview.outcomes)
  const fresh = preview.newOrganisations.length
  const projects = preview.newProjects.length
  const sources = preview.newSources.length
  const lines = [
    ...FATES.filter((fate) => counts[fate] > 0 || (fate === 'added' && counts.changed === 0)).map((fate) => ({
      key: fate as string,
      count: counts[fate],
      words: t(`import.columns.so.${fate}`),
    })),
    ...(projects > 0
      ? [{ key: 'projects', count: projects, words: t('import.columns.so.projects', { count: projects }) }]
      : []),
    ...(fresh > 0
      ? [{ key: 'organisations', count: fresh, words: t('import.columns.so.organisations', { count: fresh }) }]
      : []),
    ...(sources > 0
      ? [{ key: 'sources', count: sources, words: t('import.columns.so.sources', { count: sources }) }]
      : []),
  ]
  return (
    <>
      <Title order={3} mb={8}>
        {t('import.columns.soFar')}
      </Title>
      <div role="status">
        <ul className="bw-import-counts">
          {lines.map(({ key, count, words }) => (
            <li key={key}>
              <b>{shownCount(count)}</b>
              <Text span fz="sm">
                {words}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
