/** Portuguese, Brazilian usage. To be read by a native speaker before it is relied on. */
import type { ActivityType } from '../../model/field-work'
import { groupDigits } from './group-digits'
import type { Gender, Grammar } from './language-words'

const SMALL =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  )
const TENS = 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ')
const ORDINALS = 'primeira segunda terceira quarta quinta sexta sétima oitava nona'.split(' ')
const ORDINAL_TENS =
  'décima vigésima trigésima quadragésima quinquagésima sexagésima septuagésima octogésima nonagésima'.split(' ')
const MONTHS = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')

/** One and two agree: um, uma; dois, duas; vinte e um, vinte e uma. */
function numberWord(value: number, gender: Gender): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (gender === 'f' && value === 1) return 'uma'
  if (gender === 'f' && value === 2) return 'duas'
  if (value < 20) return SMALL[value]
  const tens = TENS[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? tens : `${tens} e ${numberWord(value % 10, gender)}`
}

/** Every word of it ends in -a or, of what is masculine, in -o. */
function ordinal(value: number, style: 'numeral' | 'word', gender: Gender = 'f'): string | undefined {
  const feminine = feminineOrdinal(value, style)
  return gender === 'f' ? feminine : feminine?.replaceAll(/a(?= |$)/g, 'o').replace('ª', 'º')
}

function feminineOrdinal(value: number, style: 'numeral' | 'word'): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined
  if (style === 'numeral') return `${value}.ª`
  if (value < 10) return ORDINALS[value - 1]
  const tens = ORDINAL_TENS[Math.floor(value / 10) - 1] ?? ''
  return value % 10 === 0 ? tens : `${tens} ${ORDINALS[(value % 10) - 1]}`
}

const NOUNS: Readonly<Record<ActivityType, readonly [string, string, Gender]>> = {
  training: ['capacitação', 'capacitações', 'f'],
  workshop: ['oficina', 'oficinas', 'f'],
  webinar: ['webinário', 'webinários', 'm'],
  meeting: ['reunião', 'reuniões', 'f'],
  event: ['evento', 'eventos', 'm'],
  milestone: ['marco', 'marcos', 'm'],
  curriculum: ['currículo', 'currículos', 'm'],
}
const genderOfActivity = (types: readonly ActivityType[]): Gender =>
  types.every((type) => NOUNS[type][2] === 'f') ? 'f' : 'm'

const join = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} e ${items.at(-1)}`

export const portugueseGrammar: Grammar = {
  numberWord,
  autoWordsUpTo: 9,
  numeral: (value) => groupDigits(value, '.', 4),
  percent: (value) => `${value}%`,
  percentOf: (decimal) => `${decimal}%`,
  ordinal,
  fraction: (part, whole) => `${part} em cada ${whole}`,
  months: MONTHS,
  date: ({ year, month, day }) => {
    if (month === undefined) return String(year)
    const name = MONTHS[month - 1] ?? ''
    return day === undefined ? `${name} de ${year}` : `${day} de ${name} de ${year}`
  },
  dayOfYear: (month, day) => `${day} de ${MONTHS[month - 1]}`,
  rangeWord: 'a',
  join,
  pastMonths: (count, value) => (value === 1 ? 'último mês' : `últimos ${count} meses`),
  genderOf: {
    countries: 'm',
    projects: 'm',
    tiers: 'm',
    editions: 'f',
    months: 'm',
    people: 'f',
    partners: 'f',
    updates: 'f',
    figures: 'f',
  },
  genderOfFinding: { progress: 'm', shortcoming: 'f', recommendation: 'f' },
  genderOfActivity,
  activities: (types, mode, value) => {
    const one = value === 1
    const nouns = join(types.map((type) => NOUNS[type][one ? 0 : 1]))
    if (mode === null) return nouns
    if (mode === 'hybrid') return `${nouns} ${one ? 'presencial e virtual' : 'presenciais e virtuais'}`
    return `${nouns} ${{ 'in-person': 'presencia', virtual: 'virtua' }[mode]}${one ? 'l' : 'is'}`
  },
  with: 'com',
  mode: { 'in-person': 'presencialmente', virtual: 'on-line' },
  tierName: {
    '1': 'Nível 1',
    '2': 'Nível 2',
    '2WL': 'Nível 2, Lista de Observação',
    '3': 'Nível 3',
    SC: 'caso especial',
  },
  tierInProse: { '1': '1', '2': '2', '2WL': '2, Lista de Observação', '3': '3' },
  tierCode: { '1': '1', '2': '2', '2WL': 'LO', '3': '3' },
  colour: { '1': 'verde', '2': 'amarelo', '2WL': 'laranja', '3': 'vermelho' },
  pillar: { prosecution: 'repressão', protection: 'proteção', prevention: 'prevenção', partnership: 'parcerias' },
  editionName: (year, form) =>
    form === 'acronym'
      ? `Relatório TIP ${year}`
      : `Relatório sobre Tráfico de Pessoas ${form === 'both' ? '(TIP) ' : ''}${year}`,
  quote: (text) => `“${text}”`,
  article: /^(?:o|a|os|as) /i,
  bound: [
    /(?<=(?:Níveis|Nível|Figuras?|Tabelas?|Fonte|Página)) (?=\d)/g,
    new RegExp(`(?<=\\b\\d{1,2}) (?=de (?:${MONTHS.join('|')}))`, 'g'),
    new RegExp(`(?<=\\b\\d{1,2}[ \u00a0]de) (?=(?:${MONTHS.join('|')}))`, 'g'),
  ],
}
