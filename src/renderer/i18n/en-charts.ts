/** What the fields of the charts say. */
export const enCharts = {
  tierForm: { label: 'Drawn as', tiles: 'Tiles', bars: 'Bars', 'share-bar': 'Share bar', doughnut: 'Doughnut' },
  tierMeasure: { label: 'Measured in', counts: 'Countries', shares: 'Shares' },
  tierFigure: {
    lastEdition: 'Last edition',
    fromEdition: 'Moves since',
    toEdition: 'Up to',
    countries: 'Countries',
    countriesHint_zero: 'None chosen: the countries of the rule that changed tier, at most {{most}}.',
    countriesHint_one: '{{count}} of at most {{most}}.',
    countriesHint_other: '{{count}} of at most {{most}}.',
  },
  advice: { label: 'Advice' },
}
