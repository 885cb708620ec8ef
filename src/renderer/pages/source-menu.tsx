/** Everything on the pages as a list: the way from a page to its source without a mouse. The page in sight comes first. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PageRegion } from '../../core/briefing/origin'
import { ChoiceMenu, type ChoiceMenuProps, type MenuChoice } from '../prose/choice-menu'
import { sectionOf } from '../screens/go'

export interface SourceMenuProps {
  readonly regions: readonly PageRegion[]
  /** The page in sight. */
  readonly page: number
  readonly at: ChoiceMenuProps['at']
  readonly onGo: (region: PageRegion) => void
  readonly onClose: () => void
}

export const SourceMenu = ({ regions, page, at, onGo, onClose }: SourceMenuProps) => {
  const { t } = useTranslation()
  const inOrder = [...regions.filter((r) => r.page === page), ...regions.filter((r) => r.page !== page)]
  return (
    <ChoiceMenu
      label={t('pageSource.menu')}
      at={at}
      onClose={onClose}
      choices={() => inOrder.filter(({ text }) => text !== '').map((region, i) => choiceOf(region, i, t, onGo))}
    />
  )
}

function choiceOf(region: PageRegion, place: number, t: TFunction, onGo: SourceMenuProps['onGo']): MenuChoice {
  const detail = kindOf(region, t)
  return {
    key: String(place),
    group: t('pageSource.page', { number: region.page }),
    title: region.text,
    detail,
    words: `${region.text} ${detail}`,
    run: () => onGo(region),
  }
}

/** What a region is, for people. */
function kindOf({ kind, record }: PageRegion, t: TFunction): string {
  const section = record === undefined ? undefined : sectionOf(record)
  return section === undefined ? t(`pageSource.kind.${kind}`) : t(`section.${section}`)
}
