/** The pages as they will be printed, beside what is being edited. */
import { ActionIcon, Box, Button, Center, Loader, Text } from '@mantine/core'
import {
  IconExternalLink,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconMinus,
  IconPlus,
  IconTargetArrow,
} from '@tabler/icons-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Origin, PageRegion } from '../../core/briefing/origin'
import type { BlockId } from '../../core/model/ids'
import type { ChoiceMenuProps } from '../prose/choice-menu'
import { PagesDesk } from './pages-desk'
import type { PdfPages } from './pdf-document'
import { SourceMenu } from './source-menu'

export interface PagesPaneProps {
  /** Undefined until the first are there. */
  readonly pages: PdfPages | undefined
  /** Where the desk was scrolled to, kept while the pane is hidden. */
  readonly place: RefObject<number>
  /** A newer one has been asked for, half a second ago or more. */
  readonly isUpdating: boolean
  readonly language: string
  /** A `Notice` over the pages. */
  readonly notice?: ReactNode
  readonly onHide: () => void
  /** Undefined: they are in a window of their own already. */
  readonly onOwnWindow?: (() => void) | undefined
  readonly onGo: (origin: Origin) => void
  /** They lie over the rest and are put away when somebody goes to a source. */
  readonly isOver: boolean
  /** The block that is being edited. */
  readonly block: BlockId | null
}

const STEP = 1.25
const SMALLEST = 0.5
const LARGEST = 3

export const PagesPane = (props: PagesPaneProps) => {
  const { pages, place, isUpdating, language, notice, onHide, onOwnWindow, isOver, block } = props
  const { t } = useTranslation()
  const [zoom, setZoom] = useState(1)
  const [page, setPage] = useState(1)
  const of = pages?.sizes.length ?? 0
  const goTo = (region: PageRegion) => {
    if (isOver) onHide()
    const { block: of, node, record, value } = region
    props.onGo({
      block: of,
      ...(node === undefined ? {} : { node }),
      ...(record === undefined ? {} : { record }),
      ...(value === undefined ? {} : { value }),
    })
  }
  const [menuAt, setMenuAt] = useState<ChoiceMenuProps['at']>()
  const menuButton = useRef<HTMLButtonElement>(null)
  const openMenu = () => {
    const box = menuButton.current?.getBoundingClientRect()
    if (box && of > 0) setMenuAt({ left: box.left, top: box.top, bottom: box.bottom })
  }
  return (
    <section className="bw-pane bw-pages" aria-label={t('pages.title')} tabIndex={-1} data-pane="">
      <div className="bw-pane-header">
        <h2>{t('pages.title')}</h2>
        {of > 0 ? (
          <Text span fz={15} c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('pages.pageOf', { number: Math.min(page, of), of })}
          </Text>
        ) : null}
        <Text span fz={13} c="dimmed" role="status" truncate>
          {isUpdating && of > 0 ? t('pages.updating') : ''}
        </Text>
        <Box flex={1} />
        <ActionIcon
          ref={menuButton}
          aria-label={t('pageSource.button')}
          title={t('pageSource.buttonTitle')}
          aria-haspopup="dialog"
          aria-expanded={menuAt !== undefined}
          disabled={of === 0}
          onClick={openMenu}
        >
          <IconTargetArrow size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('pages.smaller')}
          disabled={zoom <= SMALLEST}
          onClick={() => setZoom(Math.max(SMALLEST, zoom / STEP))}
        >
          <IconMinus size={16} stroke={1.75} />
        </ActionIcon>
        <Button variant="subtle" color="gray" px={6} title={t('pages.fitTitle')} onClick={() => setZoom(1)}>
          {zoom === 1 ? t('pages.fit') : `${Math.round(zoom * 100)}%`}
        </Button>
        <ActionIcon
          aria-label={t('pages.larger')}
          disabled={zoom >= LARGEST}
          onClick={() => setZoom(Math.min(LARGEST, zoom * STEP))}
        >
          <IconPlus size={16} stroke={1.75} />
        </ActionIcon>
        {onOwnWindow ? (
          <>
            <ActionIcon aria-label={t('ownPages.open')} title={t('ownPages.openTitle')} onClick={onOwnWindow}>
              <IconExternalLink size={18} stroke={1.75} />
            </ActionIcon>
            <ActionIcon aria-label={t('pages.hide')} title={t('pages.hideTitle')} onClick={onHide}>
              <IconLayoutSidebarRightCollapse size={18} stroke={1.75} />
            </ActionIcon>
          </>
        ) : (
          <ActionIcon aria-label={t('ownPages.putBack')} title={t('ownPages.putBackTitle')} onClick={onHide}>
            <IconLayoutSidebarRightExpand size={18} stroke={1.75} />
          </ActionIcon>
        )}
      </div>
      {notice}
      {menuAt && pages ? (
        <SourceMenu
          regions={pages.regions}
          page={Math.min(page, of)}
          at={menuAt}
          onGo={(region) => {
            setMenuAt(undefined)
            goTo(region)
          }}
          onClose={() => {
            setMenuAt(undefined)
            menuButton.current?.focus()
          }}
        />
      ) : null}
      {pages ? (
        <PagesDesk
          pages={pages}
          place={place}
          zoom={zoom}
          language={language}
          onPage={setPage}
          block={block}
          onGo={goTo}
          onEnter={openMenu}
        />
      ) : (
        <Center className="bw-desk">
          {notice ? null : (
            <Box c="dimmed" ta="center">
              <Loader size="sm" color="gray" mb={8} />
              <Text fz="sm">{t('pages.first')}</Text>
            </Box>
          )}
        </Center>
      )}
    </section>
  )
}
