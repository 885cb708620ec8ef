import type { TFunction } from 'i18next'
import type { OutlineEntry } from '../../core/briefing/outline'

/** What a block is called in lists. */
export function labelOf(entry: OutlineEntry, t: TFunction): string {
  const title = entry.text ?? t(`block.${entry.kind}`)
  if (entry.caption === null) return title
  const { number, kind } = entry.caption
  return kind === 'figure' ? t('block.numberedFigure', { number, title }) : t('block.numberedTable', { number, title })
}
