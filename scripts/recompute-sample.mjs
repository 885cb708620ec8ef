/**
 * The sample's numbers once more, by other means: straight from the CSV files of the reference data (findings and activities, which are
 * in no CSV, from the sample's project file as plain JSON). It shares no code with the app, so that one error cannot be in both.
 * Prints the passages that have to stand in the briefing, word for word.
 *
 *     node scripts/recompute-sample.mjs
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'

const SOURCE = new URL('../resources/reference/source/', import.meta.url)
const SAMPLE = new URL('../resources/samples/paraguay-2020.briefing', import.meta.url)

/** @param {string} name @returns {Record<string, string>[]} */
const readRows = (name) => Papa.parse(readFileSync(new URL(name, SOURCE), 'utf8').trim(), { header: true }).data

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const PLACES = ['first', 'second', 'third', 'fourth']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** @param {number} n */
const word = (n) => WORDS[n] ?? String(n)
/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
/** @param {number} n */
const signed = (n) => (n > 0 ? `+${n}` : n < 0 ? `\u2212${-n}` : '0')
/** @param {string} iso */
const longDate = (iso) => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8))}, ${iso.slice(0, 4)}`
/** @param {readonly string[]} names */
const and = (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`)

const TIERS = ['1', '2', '2WL', '3']

/** Rounded so that all add up to 100: the largest remainders go up. @param {readonly number[]} counts */
export function percentsOf(counts) {
  const total = counts.reduce((a, b) => a + b, 0)
  const exact = counts.map((count) => (count / total) * 100)
  const whole = exact.map((share) => Math.trunc(share + 1e-9))
  for (let left = 100 - whole.reduce((a, b) => a + b, 0); left > 0; left--) {
    const behind = exact.map((share, at) => share - whole[at])
    whole[behind.findIndex((gap) => gap >= Math.max(...behind) - 1e-9)]++
  }
  return whole
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => Math.round((100 * part) / whole)

export function recompute() {
  const tiers = readRows('tip-tiers.csv')
  const kinds = new Map(readRows('countries.csv').map(({ iso3, kind }) => [iso3, kind]))
  const editions = readRows('editions.csv')
  const cases = new Map(readRows('paraguay.csv').map((row) => [row.data_year, row]))

  const ranked = (year) =>
    tiers.filter((row) => row.region === 'Western Hemisphere' && row.year === year && row.tier !== 'SC')
  const isLeftOut = ({ iso3 }) => iso3 === 'USA' || kinds.get(iso3) === 'territory'
  const counted = (year) => ranked(year).filter((row) => !isLeftOut(row))
  const inTier = (rows, tier) => rows.filter((row) => row.tier === tier).length

  const [all, now, before] = [ranked('2020'), counted('2020'), counted('2019')]
  const counts = TIERS.map((tier) => inTier(now, tier))
  const [one, two, watch, three] = percentsOf(counts)
  const place = counts.filter((count) => count > counts[1]).length
  const morein3 = inTier(now, '3') - inTier(before, '3')
  const out = all.filter(isLeftOut).map((row) => ({ ...row, kind: kinds.get(row.iso3) }))
  const territories = out.filter(({ kind }) => kind === 'territory').map(({ country }) => country)
  const countries = out.filter(({ kind }) => kind === 'country').map(({ country }) => country)
  const allInTwo = inTier(all, '2')
  const tenths = Math.round((counts[1] / now.length) * 5)

  // The article counts from 2015 on.
  let streak = 0
  const tierOf = (year) => tiers.find((row) => row.iso3 === 'PRY' && row.year === String(year))?.tier
  while (2020 - streak >= 2015 && tierOf(2020 - streak) === tierOf(2020)) streak++
  const tier = tierOf(2020)
  const since = 2020 - streak + 1
  const first = Math.min(...editions.map(({ year }) => Number(year)))
  const figures = (column) => [Number(cases.get('2018')[column]), Number(cases.get('2019')[column])]
  const row = (label, column) => {
    const [a, b] = figures(column)
    return `${label} | ${a} | ${b} | ${signed(b - a)}`
  }
  const ordinal = 2020 - 2000

  const fromTables = [
    `${capital(word(streak))} editions in Tier ${tier}: what the 2020 trafficking report asks of Paraguay`,
    `its ${word(TIERS.length)} tiers`,
    `Tier ${tier}: Paraguay’s placement in the 2020 edition`,
    `${streak} years: in a row in Tier ${tier}: every edition from ${since} to 2020`,
    `${counts[1]} of ${now.length}: countries of the Western Hemisphere stand in Tier 2 (${two}%)`,
    `came out on ${longDate(editions.find(({ year }) => year === '2020').released)}.`,
    `It is the ${ordinal}th edition`,
    `in one of ${word(TIERS.length)} tiers`,
    `${capital(word(TIERS.length))} tiers, one set of standards`,
    `The hemisphere: ${word(tenths)} in five in Tier 2`,
    `Tier 2 (yellow) comes ${PLACES[place]} by far`,
    `It holds ${counts[1]} of the ${now.length} countries counted in the Western Hemisphere, or ${two}%.`,
    `Tier 1 (green) holds ${one}%, the Tier 2 Watch List (orange) ${watch}% and Tier 3 (red) another ${three}%, ${word(morein3)} country more than in 2019.`,
    `Where ${now.length} countries of the Western Hemisphere stand`,
    `Which ${now.length}?`,
    `The report ranks ${all.length} countries and territories in the hemisphere.`,
    `leaves out the ${and(countries)} and ${word(territories.length)} territories of the Dutch Caribbean: ${and(territories)}.`,
    `With all ${all.length}, Tier 2 would hold ${allInTwo}, or ${percent(allInTwo, all.length)}%.`,
    `Paraguay has now been in Tier ${tier} for ${word(streak)} years running`,
    `the editions that the article counts, from ${since} on. In ${first}, too, Paraguay stood in Tier ${tierOf(first)}.`,
    row('Investigations', 'investigations'),
    row('Prosecutions', 'prosecutions'),
    row('Convictions', 'convictions'),
  ]
  return { passages: [...fromTables, ...fromRecords()], counted: now, tierOf, first }
}

/** What is in no CSV: findings and activities, counted over the plain JSON of the file. */
function fromRecords() {
  const project = JSON.parse(readFileSync(SAMPLE, 'utf8'))
  const findings = (kind) => project.findings.filter((one) => one.kind === kind && one.editionId === 'edn_2020')
  const asked = findings('recommendation')
  const answered = new Set(project.activities.flatMap(({ answers }) => answers.map(({ findingId }) => findingId)))
  const open = asked.filter(({ id }) => !answered.has(id)).length
  const done = asked.length - open
  const here = project.fieldProjects.filter(({ countryIds }) => countryIds.includes('cty_PRY'))
  const atlas = here.find(({ id }) => id.includes('atlas'))
  const events = (wanted) =>
    project.activities.filter(wanted).reduce((sum, { quantity }) => sum + Number(quantity ?? Number.NaN), 0)
  const sessions = events(
    ({ projectId, type, mode, date, end }) =>
      projectId.includes('nande') &&
      (type === 'training' || type === 'workshop') &&
      mode === 'virtual' &&
      (end ?? date) >= '2020-05' &&
      date <= '2020-07',
  )
  const webinars = events(
    ({ projectId, type, date }) => projectId.includes('nande') && type === 'webinar' && date.startsWith('2020-07'),
  )
  return [
    `Of the ${word(asked.length)} things its report now asks for, projects of Partners of the Americas already work on ${word(done)}.`,
    `${done} of ${asked.length}: recommendations to Paraguay have a project activity`,
    `In Paraguay the unit runs ${word(here.length)} projects`,
    `On ${word(findings('shortcoming').length)} counts the report says`,
    `${capital(word(here.length))} projects on the ground`,
    `works in ${word(atlas.countryCount ?? atlas.countryIds.length)} countries`,
    `The ${word(here.length)} projects, `,
    `${capital(word(asked.length))} recommendations, ${word(done)} answers`,
    `the report gives Paraguay ${word(asked.length)} strategic tasks`,
    `${capital(word(done))} of the ${word(asked.length)}, or ${word(Math.round((3 * done) / asked.length))} in three, have an answer; ${word(open)}, prison terms`,
    `In the past three months Ñande Ko’ê held ${word(sessions)} virtual trainings and workshops`,
    `hosted and supported ${word(webinars)} webinars in July 2020`,
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(recompute().passages.join('\n'))
