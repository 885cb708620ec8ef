/** The explanation of a field or a screen, at the right edge. Esc closes it, and the field has the focus again. */
import { Drawer, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldWords, HelpId } from './help-texts'

interface HelpDrawerProps {
  readonly id: HelpId | null
  /** The field that was asked about, above what it belongs to. */
  readonly field: FieldWords | undefined
  readonly onClose: () => void
}

export const HelpDrawer = ({ id, field, onClose }: HelpDrawerProps) => {
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
          {field ? (
            <>
              <Text component="h2" fz={17} fw={600} mb={8}>
                {field.label}
              </Text>
              <Text lh="24px" mb={24}>
                {field.hint}
              </Text>
            </>
          ) : null}
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
