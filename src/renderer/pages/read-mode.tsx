/** The pages alone over the window. Esc goes back to where the work was. */
import { Button, Modal } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { PagesDesk } from './pages-desk'
import type { PdfPages } from './pdf-document'

export interface ReadModeProps {
  readonly opened: boolean
  readonly pages: PdfPages | undefined
  readonly place: RefObject<number>
  readonly language: string
  readonly onClose: () => void
}

export const ReadMode = ({ opened, pages, place, language, onClose }: ReadModeProps) => {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={opened && pages !== undefined}
      onClose={onClose}
      fullScreen
      radius={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={t('command.read')}>
        <Modal.Body className="bw-read" p={0}>
          <Button className="bw-read-back" data-autofocus onClick={onClose}>
            {t('read.back')}
          </Button>
          {pages ? (
            <PagesDesk pages={pages} place={place} zoom={1} language={language} onPage={() => undefined} />
          ) : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
