/** Portuguese words of the figures of tiers. To be read by a native speaker before they are relied on. */
import type { TierFigureWords } from './language-words'

export const portugueseTierFigures: TierFigureWords = {
  form: {
    tiles: 'Gráfico de blocos',
    bars: 'Gráfico de barras',
    'share-bar': 'Barra de porcentagens',
    doughnut: 'Gráfico de rosca',
  },
  countries: (value) => (value === 1 ? 'país' : 'países'),
  counted: 'Contados',
  trend: (measure, from, to, order) =>
    `Colunas empilhadas: ${measure === 'counts' ? 'países' : 'porcentagens dos países'} por nível nas edições de ${from} a ${to}, na ordem ${order}.`,
  countedFrom: (least, most) =>
    least === most ? `Contados: ${most} países.` : `Contados: de ${least} a ${most} países.`,
  gap: 'um nível é desconhecido, por isso nada se conta',
  gapYears: (years) => `Sem contagem, porque um nível é desconhecido: ${years}.`,
  strip: (count, from, to) => `Níveis de ${count} nas edições de ${from} a ${to}, uma linha para cada um.`,
  stripMore: (count, value) =>
    value === 1 ? 'Outro país mudou de nível.' : `Outros ${count} países mudaram de nível.`,
  specialCode: 'CE',
  notKnown: 'desconhecido',
  notRanked: 'sem classificação',
  moves: (from, to, total) => `Mudanças de nível entre as edições de ${from} e ${to}, de ${total} países.`,
  direction: { up: 'Subiram', down: 'Desceram' },
  nobody: 'Nenhum país',
  others: { new: 'Novos na classificação', gone: 'Já não classificados', unknown: 'Nível desconhecido' },
  unchanged: (count, total) => `Sem mudança: ${count} de ${total}`,
  step: (from, to) => `de ${from} a ${to}`,
}
