/** The last step: what was imported, and what was not. */
import { Text, Title } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../core/import/preview'
import { shownCount } from './import-names'
import { LeftOverList } from './left-over-list'
import { countFates } from './so-far'

export const DoneStep = ({ preview, count }: { preview: ImportPreview; count: number }) => {
  const { t } = useTranslation()
  const { added, changed } = countFates(preview.outcomes)
  const fresh = preview.newOrganisations.length
  const sources = preview.newSources.length
  return (
    <div className="bw-import-done">
      <IconCircleCheckFilled size={40} color="var(--bw-accent)" aria-hidden />
      <Title order={2} mt={8} mb={4} tabIndex={-1} data-step-start="">
        {t('import.done.title', { count, shown: shownCount(count) })}
      </Title>
      <Text fw={500} mb={4} hidden={changed + fresh + sources === 0}>
        {[
          added > 0 ? t('import.done.added', { shown: shownCount(added) }) : '',
          changed > 0 ? t('import.done.changed', { shown: shownCount(changed) }) : '',
          fresh > 0 ? t('import.done.organisations', { count: fresh, shown: shownCount(fresh) }) : '',
          sources > 0 ? t('import.done.sources', { count: sources, shown: shownCount(sources) }) : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}
      </Text>
      <Text c="dimmed" mb={24}>
        {t('import.done.text')}
      </Text>
      <LeftOverList preview={preview} />
    </div>
  )
}
