/** Spanish words of the figures of tiers. To be read by a native speaker before they are relied on. */
import type { TierFigureWords } from './language-words'

export const spanishTierFigures: TierFigureWords = {
  form: {
    tiles: 'Gráfico de fichas',
    bars: 'Gráfico de barras',
    'share-bar': 'Barra de porcentajes',
    doughnut: 'Gráfico de anillo',
  },
  countries: (value) => (value === 1 ? 'país' : 'países'),
  counted: 'Contados',
  trend: (measure, from, to, order) =>
    `Columnas apiladas: ${measure === 'counts' ? 'países' : 'porcentajes de los países'} por nivel en las ediciones de ${from} a ${to}, en el orden ${order}.`,
  countedFrom: (least, most) =>
    least === most ? `Contados: ${most} países.` : `Contados: de ${least} a ${most} países.`,
  gap: 'se desconoce un nivel, por lo que no se cuenta',
  gapYears: (years) => `Sin contar, porque se desconoce un nivel: ${years}.`,
  strip: (count, from, to) => `Niveles de ${count} en las ediciones de ${from} a ${to}, una fila para cada uno.`,
  stripMore: (count, value) =>
    value === 1 ? 'Otro país cambió de nivel.' : `Otros ${count} países cambiaron de nivel.`,
  specialCode: 'CE',
  notKnown: 'desconocido',
  notRanked: 'sin clasificar',
  moves: (from, to, total) => `Cambios de nivel entre las ediciones de ${from} y ${to}, de ${total} países.`,
  direction: { up: 'Subieron', down: 'Bajaron' },
  nobody: 'Ningún país',
  others: { new: 'Nuevos en la clasificación', gone: 'Ya no clasificados', unknown: 'Nivel desconocido' },
  unchanged: (count, total) => `Sin cambios: ${count} de ${total}`,
  step: (from, to) => `de ${from} a ${to}`,
}
