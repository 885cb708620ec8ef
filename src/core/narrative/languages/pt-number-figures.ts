/** Portuguese words of figures that show numbers. To be read by a native speaker before they are relied on. */
import type { NumberFigureWords } from './number-figure-words'

export const portugueseNumberFigures: NumberFigureWords = {
  measure: {
    investigations: 'Investigações',
    prosecutions: 'Processos',
    convictions: 'Condenações',
    'victims-identified': 'Vítimas identificadas',
  },
  noAudience: 'Público não indicado',
  otherGroups: (count) => `Todos os outros (${count})`,
  rowWithoutName: (number) => `Linha ${number}`,
  seriesWithoutName: (number) => `Série ${number}`,
  remarks: {
    spans: (records, value, events) =>
      value === 1
        ? `${records} registro não corresponde a um só mês e não está nas barras (eventos: ${events}).`
        : `${records} registros não correspondem a um só mês e não estão nas barras (eventos: ${events}).`,
    quantityUnknown: (titles, value) =>
      `${titles}: não se sabe quantos eventos foram, e não ${value === 1 ? 'é contado' : 'são contados'}.`,
    peopleUnknown: (unknown, total, value) =>
      `${unknown} de ${total} registros não ${value === 1 ? 'diz' : 'dizem'} quantas pessoas.`,
    countedEachTime: 'Cada pessoa é contada a cada vez que participou.',
    gap: '– significa que não se sabe.',
    noneKnown: (names) => `Não se conhecem para nenhum destes anos: ${names}.`,
  },
  alt: {
    months: (from, to, total) => `Barras de eventos por mês, ${from} a ${to}: ${total} ao todo.`,
    most: (label, value) => `O máximo, em ${label}: ${value}.`,
    emptyMonths: (count, total) => `Nenhum em ${count} de ${total} meses.`,
    people: (by, total) =>
      `Barras de pessoas alcançadas por ${{ audience: 'público', project: 'projeto', type: 'tipo de atividade' }[by]}: ${total} ao todo.`,
    lawEnforcement: (country, from, to) => `Barras da aplicação da lei em ${country}, ${from} a ${to}.`,
    own: (shape, series) => `${{ bars: 'Barras', line: 'Gráfico de linhas', table: 'Tabela' }[shape]} de ${series}.`,
    summary: (first, last, least, most) => `de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
    unknown: 'não se sabe',
    unknownAt: (labels) => `não se sabe: ${labels}`,
    more: (count) => `mais ${count}`,
    valuesShown: (count) => `Quantidade de valores mostrados: ${count}.`,
  },
  data: {
    month: 'Mês',
    year: 'Ano',
    events: 'Eventos',
    people: 'Pessoas',
    group: { audience: 'Público', project: 'Projeto', type: 'Tipo de atividade' },
    tier: 'Nível',
    meaning: 'Significado',
    country: 'País',
    code: 'Código do país',
    side: 'Grupo',
    finding: 'Constatação',
    pillar: 'Pilar',
    project: 'Projeto',
    activity: 'Atividade',
    from: 'De',
    to: 'Até',
    recommendation: 'Recomendação',
    label: 'Rótulo',
  },
}
