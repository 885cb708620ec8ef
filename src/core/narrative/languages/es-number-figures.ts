/** Spanish words of figures that show numbers. To be read by a native speaker before they are relied on. */
import type { NumberFigureWords } from './number-figure-words'

export const spanishNumberFigures: NumberFigureWords = {
  measure: {
    investigations: 'Investigaciones',
    prosecutions: 'Procesamientos',
    convictions: 'Condenas',
    'victims-identified': 'Víctimas identificadas',
  },
  noAudience: 'Público no indicado',
  otherGroups: (count) => `Todos los demás (${count})`,
  rowWithoutName: (number) => `Fila ${number}`,
  seriesWithoutName: (number) => `Serie ${number}`,
  remarks: {
    spans: (records, value, events) =>
      value === 1
        ? `${records} registro no corresponde a un solo mes y no está en las barras (eventos: ${events}).`
        : `${records} registros no corresponden a un solo mes y no están en las barras (eventos: ${events}).`,
    quantityUnknown: (titles, value) =>
      `${titles}: no se sabe cuántos eventos fueron, y no se ${value === 1 ? 'cuenta' : 'cuentan'}.`,
    peopleUnknown: (unknown, total, value) =>
      `${unknown} de ${total} registros no ${value === 1 ? 'dice' : 'dicen'} cuántas personas.`,
    countedEachTime: 'Cada persona se cuenta cada vez que participó.',
    gap: '– significa que no se sabe.',
    noneKnown: (names) => `No se conocen para ninguno de estos años: ${names}.`,
  },
  alt: {
    months: (from, to, total) => `Barras de eventos por mes, ${from} a ${to}: ${total} en total.`,
    most: (label, value) => `El máximo, en ${label}: ${value}.`,
    emptyMonths: (count, total) => `Ninguno en ${count} de ${total} meses.`,
    people: (by, total) =>
      `Barras de personas alcanzadas por ${{ audience: 'público', project: 'proyecto', type: 'tipo de actividad' }[by]}: ${total} en total.`,
    lawEnforcement: (country, from, to) => `Barras de la aplicación de la ley en ${country}, ${from} a ${to}.`,
    own: (shape, series) => `${{ bars: 'Barras', line: 'Gráfico de líneas', table: 'Cuadro' }[shape]} de ${series}.`,
    summary: (first, last, least, most) => `de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
    unknown: 'no se sabe',
    unknownAt: (labels) => `no se sabe: ${labels}`,
    more: (count) => `${count} más`,
    valuesShown: (count) => `Cantidad de valores que se muestran: ${count}.`,
  },
  data: {
    month: 'Mes',
    year: 'Año',
    events: 'Eventos',
    people: 'Personas',
    group: { audience: 'Público', project: 'Proyecto', type: 'Tipo de actividad' },
    tier: 'Nivel',
    meaning: 'Significado',
    country: 'País',
    code: 'Código del país',
    side: 'Grupo',
    finding: 'Conclusión',
    pillar: 'Pilar',
    project: 'Proyecto',
    activity: 'Actividad',
    from: 'Desde',
    to: 'Hasta',
    recommendation: 'Recomendación',
    label: 'Etiqueta',
  },
}
