/** Spanish, Latin American usage. To be read by a native speaker before it is relied on. */
import type { ActivityType } from '../../model/field-work'
import { groupDigits } from './group-digits'
import type { Gender, Grammar } from './language-words'

const SMALL =
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const ORDINALS =
  'primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima decimotercera decimocuarta decimoquinta decimosexta decimoséptima decimoctava decimonovena'.split(
    ' ',
  )
const ORDINAL_TENS =
  'vigésima trigésima cuadragésima quincuagésima sexagésima septuagésima octogésima nonagésima'.split(' ')
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** One before a noun: un, una; veintiún, veintiuna. */
function numberWord(value: number, gender: Gender): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (gender === 'f' && value === 21) return 'veintiuna'
  if (gender === 'f' && value === 1) return 'una'
  if (value < 30) return SMALL[value]
  const tens = TENS[Math.floor(value / 10) - 3] ?? ''
  return value % 10 === 0 ? tens : `${tens} y ${numberWord(value % 10, gender)}`
}

/** Every word of it ends in -a or, of what is masculine, in -o. */
function ordinal(value: number, style: 'numeral' | 'word', gender: Gender = 'f'): string | undefined {
  const feminine = feminineOrdinal(value, style)
  return gender === 'f' ? feminine : feminine?.replaceAll(/a(?= |$)/g, 'o').replace('ª', 'º')
}

function feminineOrdinal(value: number, style: 'numeral' | 'word'): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined
  if (style === 'numeral') return `${value}.ª`
  if (value < 20) return ORDINALS[value - 1]
  const tens = ORDINAL_TENS[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? tens : `${tens} ${ORDINALS[(value % 10) - 1]}`
}

const NOUNS: Readonly<Record<ActivityType, readonly [string, string, Gender]>> = {
  training: ['capacitación', 'capacitaciones', 'f'],
  workshop: ['taller', 'talleres', 'm'],
  webinar: ['seminario web', 'seminarios web', 'm'],
  meeting: ['reunión', 'reuniones', 'f'],
  event: ['evento', 'eventos', 'm'],
  milestone: ['hito', 'hitos', 'm'],
  curriculum: ['plan de estudios', 'planes de estudios', 'm'],
}
const genderOfActivity = (types: readonly ActivityType[]): Gender =>
  types.every((type) => NOUNS[type][2] === 'f') ? 'f' : 'm'

/** “y” is “e” before the sound i, but not before hie- and hia-. */
function join(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return items.join('')
  const and = /^(?:i|í|hi(?![aeo]))/i.test(last) ? 'e' : 'y'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

export const spanishGrammar: Grammar = {
  numberWord,
  autoWordsUpTo: 9,
  numeral: (value) => groupDigits(value, '\u00a0', 5),
  percent: (value) => `${value}\u00a0%`,
  percentOf: (decimal) => `${decimal}\u00a0%`,
  ordinal,
  fraction: (part, whole) => `${part} de cada ${whole}`,
  months: MONTHS,
  date: ({ year, month, day }) => {
    if (month === undefined) return String(year)
    const name = MONTHS[month - 1] ?? ''
    return day === undefined ? `${name} de ${year}` : `${day} de ${name} de ${year}`
  },
  dayOfYear: (month, day) => `${day} de ${MONTHS[month - 1]}`,
  rangeWord: 'a',
  join,
  pastMonths: (count, value) => (value === 1 ? 'último mes' : `últimos ${count} meses`),
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
    if (mode === 'hybrid') return `${nouns} ${one ? 'presencial y virtual' : 'presenciales y virtuales'}`
    return `${nouns} ${{ 'in-person': 'presencial', virtual: 'virtual' }[mode]}${one ? '' : 'es'}`
  },
  with: 'con',
  mode: { 'in-person': 'en persona', virtual: 'en línea' },
  tierName: {
    '1': 'Nivel 1',
    '2': 'Nivel 2',
    '2WL': 'Nivel 2, Lista de Vigilancia',
    '3': 'Nivel 3',
    SC: 'caso especial',
  },
  tierInProse: { '1': '1', '2': '2', '2WL': '2, Lista de Vigilancia', '3': '3' },
  tierCode: { '1': '1', '2': '2', '2WL': 'LV', '3': '3' },
  colour: { '1': 'verde', '2': 'amarillo', '2WL': 'naranja', '3': 'rojo' },
  pillar: {
    prosecution: 'enjuiciamiento',
    protection: 'protección',
    prevention: 'prevención',
    partnership: 'alianzas',
  },
  editionName: (year, form) =>
    form === 'acronym'
      ? `Informe TIP ${year}`
      : `Informe sobre la Trata de Personas ${form === 'both' ? '(TIP) ' : ''}${year}`,
  quote: (text) => `«${text}»`,
  article: /^(?:el|la|los|las) /i,
  bound: [
    /(?<=\b(?:Niveles|Nivel|Figuras?|Cuadros?|Fuente|Página)) (?=\d)/g,
    new RegExp(`(?<=\\b\\d{1,2}) (?=de (?:${MONTHS.join('|')}))`, 'g'),
    new RegExp(`(?<=\\b\\d{1,2}[ \u00a0]de) (?=(?:${MONTHS.join('|')}))`, 'g'),
  ],
}
