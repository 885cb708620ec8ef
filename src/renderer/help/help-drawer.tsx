/** The explanation of a field or a screen, at the right edge. Esc closes it, and the field has the focus again. */
import { Drawer, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HelpId } from './help-texts'

export const HelpDrawer = ({ id, onClose }: { id: HelpId | null; onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size={360}
      transitionProps={{ duration: 0 }}
      title={t('help.heading')}
      closeButtonProps={{ 'aria-label': t('ui.close', { what: t('help.heading') }) }}
    >
      {id === null ? null : (
        <>
          <Text component="h2" fz={17} fw={600} mb={8}>
            {t(`help.${id}.title`)}
          </Text>
          <Text lh="24px" style={{ whiteSpace: 'pre-line' }}>
            {t(`help.${id}.text`)}
          </Text>
        </>
      )}
    </Drawer>
  )
}
