/** The running text of the sample: what the article says, in our own words. Every number, date and name of a record is a token. */
import { bullets, cite, doc, heading, line, paragraph, seeFigure, seeTable, token } from '../compose'
import { type BlockId, makeId } from '../model/ids'
import type { Localized } from '../model/language'
import type { Inline, Prose, ProseNode } from '../model/prose'
import {
  countriesIn,
  countryName,
  editionOrdinal,
  editionYear,
  findings as findingsCount,
  lastMonths,
  numberOf,
  periodFrom,
  released,
  shareIn,
  streak,
  tierName,
  tiers,
  windowPhrase,
} from '../plan-values'
import { atlas, nande } from './field-work'
import { coverage, distribution, findings, history, tierKey, timeline } from './figures'
import { partners, unitedNationsOrganisation, usdol, usdos } from './people'
import { article, tipReport, tvpa, unitedNations } from './sources'
import {
  activities,
  answeredShare,
  donor,
  inJuly,
  meetings,
  monthsOf,
  moreIn,
  organisationName,
  projectName,
  projectStart,
  rankIn,
  referralDate,
  STREAK_SINCE,
  training,
  virtualTraining,
  webinars,
} from './values'

const english = (...content: readonly ProseNode[]): Localized<Prose> => ({ en: doc(...content) })

export const casesTable: BlockId = makeId('blk', 'cases')

const nandeName = projectName(nande)
const atlasName = projectName(atlas)
const prime = token({ fn: 'name', of: { entity: 'prime', project: atlas.id }, form: 'full' })
const projects = (capital = false): Inline => numberOf({ entity: 'projects' }, { capital })

export const yardstick = english(
  heading(1, line`A yearly yardstick`),
  paragraph`The Trafficking in Persons (TIP) Report for ${editionYear()} came out on ${released}.${cite(tipReport.id)} It is the ${editionOrdinal} edition that the ${organisationName(usdos, 'both')} has published. An analysis and a narrative for every country that the Department recognizes fill its pages, and this edition looks above all at law enforcement.`,
  paragraph`For ${organisationName(partners)} (Partners) it is a working document. The programs of its Child Protection Unit (CPU) deal with the very problems of child, labor and sex trafficking that the country narratives and regional analyses describe.${cite(article.id)} In ${countryName} the unit runs ${projects()} projects: ${nandeName}, paid for by ${donor(nande, 'acronym')}, and Attaining Lasting Change Paraguay (${atlasName}), paid for by the ${donor(atlas, 'both')}. Both are meant to leave the country better able to confront trafficking and, in the end, to eradicate it.`,
  paragraph`Every narrative comes with a placement in one of ${tiers()} tiers. The measure is the set of minimum standards in the U.S. Victims of Trafficking and Violence Protection Act of 2000 (TVPA);${cite(tvpa.id)} the question is how far a government lives up to them. In Tier 1 they are fully met. In Tier 2 they are not, but the government makes significant efforts to comply. On the Tier 2 Watch List there are efforts, too, while trafficking is rising. In Tier 3 they are not fully met, and no significant efforts are made (${seeFigure(tierKey.id)}).`,
)

export const hemisphere = english(
  heading(
    1,
    line`The hemisphere: ${token({ fn: 'share', tier: '2', edition: 'plan', rule: 'plan', style: 'fraction', capital: false })} in Tier 2`,
  ),
  paragraph`Tier 2 (yellow) comes ${rankIn('2')} by far in the report’s regional analysis. It holds ${countriesIn('2')} of the ${countriesIn(null)} countries counted in the Western Hemisphere, or ${shareIn('2')}. Tier 1 (green) holds ${shareIn('1')}, the Tier 2 Watch List (orange) ${shareIn('2WL')} and Tier 3 (red) another ${shareIn('3')}, ${moreIn('3')} country more than in ${editionYear('comparison')}. ${seeFigure(distribution.id)} shows who stands where.`,
)

export const sameTier = english(
  heading(1, line`${countryName}: more effort, same tier`),
  paragraph`${countryName} has now been in ${tierName} for ${streak(STREAK_SINCE)} years running: short of the standards for ending trafficking, but making significant efforts (${seeFigure(history.id)}). What the report finds there, and what it recommends, matches the aims of ${nandeName} and ${atlasName} point by point.`,
)

export const movedForward = english(
  heading(2, line`What moved forward`),
  paragraph`Measured against ${periodFrom('year', 'comparison')}, the report sees more effort. More traffickers were identified, prosecuted and convicted (${seeTable(casesTable)}). ${countryName} also cooperated better with other countries, and a new shelter opened for children and adolescents who are victims of trafficking.`,
)

export const fellShort = english(
  heading(2, line`Where it fell short`),
  paragraph`On ${findingsCount('shortcoming')} counts the report says that ${countryName} missed the standards. ${seeFigure(findings.id)} sets them beside the progress.`,
)

export const onTheGround = english(
  heading(1, line`${projects(true)} projects on the ground`),
  paragraph`Both CPU projects began in ${projectStart} (${seeFigure(timeline.id)}). They strengthen the government against trafficking, so that it can reach a better tier. ${atlasName}, led by ${prime}, works in ${numberOf({ entity: 'project-countries', project: atlas.id })} countries.`,
)

export const recommendationsLead = english(
  heading(
    1,
    line`${findingsCount('recommendation', null, { capital: true })} recommendations, ${findingsCount('recommendation', true)} answers`,
  ),
  paragraph`To close these gaps, the report gives ${countryName} ${findingsCount('recommendation')} strategic tasks:`,
)

export const coverageLead = english(
  paragraph`${seeFigure(coverage.id)} sets the projects’ activities beside them. ${findingsCount('recommendation', true, { capital: true })} of the ${findingsCount('recommendation')}, or ${answeredShare}, have an answer; ${findingsCount('recommendation', false)}, prison terms and law reform, have none yet.`,
)

export const nandeHeading = english(heading(2, line`${nandeName}: training, and a path for referral`))

/** The pull quotation beside the paragraph repeats this. */
export const referral = line`In ${referralDate} the project completed a formal Referral Mechanism`

export const nandeWork = english(
  paragraph`Over the ${windowPhrase(lastMonths(6))}, with local partners, ${nandeName} trained law enforcement officials and civil society actors in a range of sessions, ${token({ fn: 'list', of: { entity: 'modes', filter: training }, capital: false })}. Officials learn to recognize a case of trafficking and to pass it to the agency that should handle it. ${referral}, so that victims of trafficking in ${countryName} receive comprehensive services.`,
)

export const atlasWork = english(
  heading(2, line`${atlasName}: agencies at one table`),
  paragraph`${atlasName} used the past ${monthsOf(4)} months for several meetings with government institutions, among them the ${token({ fn: 'list', of: { entity: 'partners', filter: meetings }, capital: false })}. It encouraged them to join anti-trafficking activities such as trainings and events that raise public awareness. Agencies that act together, the project hopes, will also enforce the law more.`,
)

export const pandemic = english(
  heading(1, line`Working through the pandemic`),
  paragraph`COVID-19 makes victims of trafficking still easier to exploit, the ${organisationName(unitedNationsOrganisation)} warns.${cite(unitedNations.id)} Where borders are closed, a person identified as a victim cannot go home. Many wait longer for their day in court, and for the protection that government and civil society actors provide. Children face a danger of their own: a family in economic despair may leave them open to exploitation.`,
)

export const response = english(
  paragraph`Both projects met the challenge by moving their planned training online. In the past ${monthsOf(3)} months ${nandeName} held ${activities(virtualTraining)} virtual trainings and workshops, in which national and local officials studied`,
  bullets(
    paragraph`trafficking law, both national and international;`,
    paragraph`the identification of victims;`,
    paragraph`and the services that care for them.`,
  ),
  paragraph`The project also hosted and supported ${activities(webinars)} webinars in ${windowPhrase(inJuly)}, the country’s Month to Prevent TIP.`,
  paragraph`${atlasName} kept meeting its main counterparts in the Government of ${countryName}, so that contact never broke off and the new difficulties stayed in view. Its training curriculum goes on as well: law enforcement officials build their skills for each step of a trafficking case.`,
)

export const closing = english(
  heading(1, line`What comes next`),
  paragraph`Trafficking remains a serious problem in ${countryName} and all over the Americas, and the pandemic is a test without precedent. CPU programs go on beside ${organisationName(usdos, 'acronym')} and ${organisationName(usdol, 'acronym')}, as their partners: to prevent trafficking, to find and help those it harms, and to see that traffickers answer for it in court. The hope of Partners is that such work, done with strong local allies, will cut trafficking in the Americas substantially and one day end it.`,
)
