/** English words of the figures of tiers that show many countries or many editions. */
import type { TierFigureWords } from './language-words'

export const englishTierFigures: TierFigureWords = {
  form: { tiles: 'Tile chart', bars: 'Bar chart', 'share-bar': 'Bar of shares', doughnut: 'Doughnut chart' },
  countries: (value) => (value === 1 ? 'country' : 'countries'),
  counted: 'Counted',
  trend: (measure, from, to, order) =>
    `Stacked columns: ${measure === 'counts' ? 'countries' : 'shares of the countries'} by tier in the editions of ${from} to ${to}, in the order ${order}.`,
  countedFrom: (least, most) =>
    least === most ? `Counted: ${most} countries.` : `Counted: ${least} to ${most} countries.`,
  gap: 'a tier is not known, so nothing is counted',
  gapYears: (years) => `Not counted, because a tier is not known: ${years}.`,
  strip: (count, from, to) => `Tiers of ${count} in the editions of ${from} to ${to}, a row for each.`,
  stripMore: (count, value) => `${count} more ${value === 1 ? 'country' : 'countries'} changed tier.`,
  specialCode: 'SC',
  notKnown: 'not known',
  notRanked: 'not ranked',
  moves: (from, to, total) => `Moves between tiers from the ${from} to the ${to} edition, of ${total} countries.`,
  direction: { up: 'Moved up', down: 'Moved down' },
  nobody: 'No country',
  others: { new: 'Newly ranked', gone: 'No longer ranked', unknown: 'Tier not known' },
  unchanged: (count, total) => `Unchanged: ${count} of ${total}`,
  step: (from, to) => `${from} to ${to}`,
}
