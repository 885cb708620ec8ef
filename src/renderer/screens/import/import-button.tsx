import { ActionIcon, Button } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ImportStart, startImport } from '../../import/import-store'

/** In the header of a list, and where the list is empty. */
export const ImportButton = (start: ImportStart) => {
  const { t } = useTranslation()
  return (
    <Button leftSection={<IconTableImport size={16} stroke={1.75} />} onClick={() => startImport(start)}>
      {t('import.button')}
    </Button>
  )
}

/** In a header with little room. */
export const ImportIcon = (start: ImportStart) => {
  const { t } = useTranslation()
  return (
    <ActionIcon aria-label={t('import.button')} title={t('import.button')} onClick={() => startImport(start)}>
      <IconTableImport size={18} stroke={1.75} />
    </ActionIcon>
  )
}
