/**
 * The sentences of a new project, in each language of briefings. Every number is a token, so a sentence is right for any country
 * and edition for which its values are known. The Spanish and Portuguese are to be read by a native speaker.
 */
import { cite, line } from '../compose'
import type { SourceId } from '../model/ids'
import type { Language } from '../model/language'
import type { InlineText } from '../model/prose'
import {
  countriesIn,
  countryName,
  editionOrdinal,
  editionYear,
  lastMonths,
  periodFrom,
  periodTo,
  released,
  shareIn,
  streak,
  streakStart,
  tierCode,
  tierName,
  tiers,
  windowPhrase,
} from '../plan-values'
import { editionId } from '../reference/records'
import type { Known } from './known'
import type { TemplateName } from './templates'

const numeral = { style: 'numeral' } as const
const pastSixMonths = windowPhrase(lastMonths(6))

export interface SkeletonTexts {
  readonly kicker: Readonly<Record<TemplateName, InlineText>>
  readonly title: InlineText
  /** Of a briefing about the projects, not about the report. */
  readonly updateTitle: InlineText
  /** Over the table of what was done. */
  readonly activities: InlineText
  readonly streakNumber: InlineText
  readonly labels: { readonly tier: InlineText; readonly streak: InlineText; readonly region: InlineText }
  readonly ofTotal: InlineText
  readonly headings: Readonly<
    Record<
      'report' | 'region' | 'country' | 'findings' | 'recommendations' | 'projects' | 'context' | 'closing',
      InlineText
    >
  >
  /** When the day of release is unknown, the sentence does without it. */
  readonly report: InlineText
  readonly standards: InlineText
  readonly region: InlineText
  readonly country: InlineText
  readonly figures: Readonly<Record<'tierKey' | 'region' | 'history', InlineText>>
  readonly notes: { readonly plainWording: InlineText; readonly tiles: InlineText }
  readonly sources: { readonly key: InlineText; readonly tiers: InlineText }
  readonly colophon: InlineText
}

export function skeletonTexts(language: Language, known: Known, report: SourceId): SkeletonTexts {
  const region = known.regionName[language]
  const from = known.countedFrom
  const firstCounted = from === null ? '' : editionYear(editionId(from))
  const streakNumber = (years: string) => line`${streak(from, numeral)} ${years}`
  /** The second sentence only where there is a row of editions. */
  const inARow = (sentence: InlineText) => (from === null ? [] : sentence)
  switch (language) {
    case 'en':
      return {
        kicker: {
          'country-briefing': line`Country briefing · ${countryName}`,
          'one-page-brief': line`In brief · ${countryName}`,
          'project-update': line`Project update · ${countryName}`,
        },
        updateTitle: line`Our work in ${countryName}: where it stands`,
        activities: line`What we did in the ${pastSixMonths}`,
        title: line`What the ${editionYear()} trafficking report says about ${countryName}`,
        streakNumber: streakNumber('years'),
        labels: {
          tier: line`${countryName}’s placement in the ${editionYear()} edition of the report`,
          streak: line`in a row in Tier ${tierCode}, from ${streakStart(from)} to ${editionYear()}`,
          region: line`countries counted in ${region} stand in Tier 2 (${shareIn('2')})`,
        },
        ofTotal: ofTotal('of'),
        headings: {
          report: line`The report`,
          region: line`Across ${region}`,
          country: line`${countryName} from edition to edition`,
          findings: line`What the report found`,
          recommendations: line`What the report recommends`,
          projects: line`Our work`,
          context: line`The wider picture`,
          closing: line`What comes next`,
        },
        report: known.released
          ? line`The U.S. Department of State released the ${editionOrdinal} edition of its Trafficking in Persons Report on ${released}.${cite(report)} It looks at the twelve months from ${periodFrom('month')} to ${periodTo('month')}.`
          : line`The ${editionYear()} edition of the Trafficking in Persons Report of the U.S. Department of State is the ${editionOrdinal}.${cite(report)} It looks at the twelve months from ${periodFrom('month')} to ${periodTo('month')}.`,
        standards: line`Each country is placed in one of ${tiers()} tiers. What counts is how far its government meets the minimum standards of U.S. law, the Victims of Trafficking and Violence Protection Act of 2000.`,
        region: line`Of the ${countriesIn(null)} countries counted in ${region}, ${countriesIn('2')} stand in Tier 2, or ${shareIn('2')}. Tier 1 holds ${shareIn('1')}, the Tier 2 Watch List ${shareIn('2WL')} and Tier 3 ${shareIn('3')}.`,
        country: line`${countryName} is in ${tierName} in the ${editionYear()} edition.${inARow(line` Of the editions from ${firstCounted} on, the last ${streak(from)} in a row place it there.`)}`,
        figures: {
          tierKey: line`${tiers({ capital: true })} tiers, one set of standards`,
          region: line`Where ${countriesIn(null)} countries of ${region} stand`,
          history: line`${countryName}’s tier in each edition up to ${editionYear()}`,
        },
        notes: {
          plainWording: line`Plain wording. The Act words the Watch List criteria in more detail.`,
          tiles: line`Each tile is a country, by its letter code. Shares are rounded.`,
        },
        sources: {
          key: line`Based on the ${editionYear()} USDOS TIP Report.`,
          tiers: line`USDOS TIP Report; tiers as compiled.`,
        },
        colophon: line`Numbers and dates in this briefing are computed from its data.`,
      }
    case 'es':
      return {
        kicker: {
          'country-briefing': line`Informe de país · ${countryName}`,
          'one-page-brief': line`En breve · ${countryName}`,
          'project-update': line`Avance de proyectos · ${countryName}`,
        },
        updateTitle: line`Nuestro trabajo en ${countryName}: dónde estamos`,
        activities: line`Lo que hicimos en los ${pastSixMonths}`,
        title: line`Lo que dice de ${countryName} el informe sobre la trata de ${editionYear()}`,
        streakNumber: streakNumber('años'),
        labels: {
          tier: line`Lugar de ${countryName} en la edición de ${editionYear()} del informe`,
          streak: line`seguidos en el Nivel ${tierCode}, de ${streakStart(from)} a ${editionYear()}`,
          region: line`países contados en la región están en el Nivel 2 (${shareIn('2')})`,
        },
        ofTotal: ofTotal('de'),
        headings: {
          report: line`El informe`,
          region: line`La región en su conjunto`,
          country: line`${countryName}, edición por edición`,
          findings: line`Lo que encontró el informe`,
          recommendations: line`Lo que recomienda el informe`,
          projects: line`Nuestro trabajo`,
          context: line`El contexto`,
          closing: line`Lo que sigue`,
        },
        report: known.released
          ? line`El Departamento de Estado de los Estados Unidos publicó la ${editionOrdinal} edición de su Informe sobre la Trata de Personas el ${released}.${cite(report)} Examina los doce meses de ${periodFrom('month')} a ${periodTo('month')}.`
          : line`La edición de ${editionYear()} del Informe sobre la Trata de Personas del Departamento de Estado de los Estados Unidos es la ${editionOrdinal}.${cite(report)} Examina los doce meses de ${periodFrom('month')} a ${periodTo('month')}.`,
        standards: line`Cada país recibe uno de ${tiers()} niveles. Cuenta hasta qué punto su gobierno cumple las normas mínimas de la ley estadounidense de 2000 de protección a las víctimas de la trata y la violencia.`,
        region: line`De los ${countriesIn(null)} países contados en ${region}, en el Nivel 2 están ${countriesIn('2')}, es decir, el ${shareIn('2')}. El Nivel 1 reúne el ${shareIn('1')}, la Lista de Vigilancia del Nivel 2 el ${shareIn('2WL')} y el Nivel 3 el ${shareIn('3')}.`,
        country: line`En la edición de ${editionYear()}, ${countryName} está en el ${tierName}.${inARow(line` Desde ${firstCounted}, así lo ubican las últimas ${streak(from)} ediciones seguidas.`)}`,
        figures: {
          tierKey: line`${tiers({ capital: true })} niveles, unas mismas normas`,
          region: line`Dónde están ${countriesIn(null)} países de la región`,
          history: line`El nivel de ${countryName} en cada edición hasta ${editionYear()}`,
        },
        notes: {
          plainWording: line`En palabras sencillas. La ley detalla más los criterios de la Lista de Vigilancia.`,
          tiles: line`Cada casilla es un país, por su código de letras. Los porcentajes están redondeados.`,
        },
        sources: {
          key: line`Según el informe TIP de ${editionYear()} del Departamento de Estado.`,
          tiers: line`Informe TIP del Departamento de Estado; niveles recopilados.`,
        },
        colophon: line`Las cifras y fechas de este informe se calculan a partir de sus datos.`,
      }
    case 'pt':
      return {
        kicker: {
          'country-briefing': line`Informe de país · ${countryName}`,
          'one-page-brief': line`Em resumo · ${countryName}`,
          'project-update': line`Andamento dos projetos · ${countryName}`,
        },
        updateTitle: line`Nosso trabalho em ${countryName}: onde estamos`,
        activities: line`O que fizemos nos ${pastSixMonths}`,
        title: line`O que o relatório de ${editionYear()} sobre o tráfico de pessoas diz de ${countryName}`,
        streakNumber: streakNumber('anos'),
        labels: {
          tier: line`Lugar de ${countryName} na edição de ${editionYear()} do relatório`,
          streak: line`seguidos no Nível ${tierCode}, de ${streakStart(from)} a ${editionYear()}`,
          region: line`países contados na região estão no Nível 2 (${shareIn('2')})`,
        },
        ofTotal: ofTotal('de'),
        headings: {
          report: line`O relatório`,
          region: line`A região em conjunto`,
          country: line`${countryName}, edição por edição`,
          findings: line`O que o relatório encontrou`,
          recommendations: line`O que o relatório recomenda`,
          projects: line`Nosso trabalho`,
          context: line`O contexto`,
          closing: line`O que vem a seguir`,
        },
        report: known.released
          ? line`O Departamento de Estado dos Estados Unidos publicou a ${editionOrdinal} edição do seu Relatório sobre o Tráfico de Pessoas em ${released}.${cite(report)} Ela examina os doze meses de ${periodFrom('month')} a ${periodTo('month')}.`
          : line`A edição de ${editionYear()} do Relatório sobre o Tráfico de Pessoas do Departamento de Estado dos Estados Unidos é a ${editionOrdinal}.${cite(report)} Ela examina os doze meses de ${periodFrom('month')} a ${periodTo('month')}.`,
        standards: line`Cada país recebe um de ${tiers()} níveis. Conta até que ponto o seu governo cumpre as normas mínimas da lei americana de 2000 de proteção às vítimas do tráfico e da violência.`,
        region: line`Dos ${countriesIn(null)} países contados na região, estão no Nível 2 ${countriesIn('2')}, ou seja, ${shareIn('2')}. O Nível 1 reúne ${shareIn('1')}, a Lista de Vigilância do Nível 2 ${shareIn('2WL')} e o Nível 3 ${shareIn('3')}.`,
        country: line`Na edição de ${editionYear()}, ${countryName} está no ${tierName}.${inARow(line` Desde ${firstCounted}, é onde o colocam as últimas ${streak(from)} edições seguidas.`)}`,
        figures: {
          tierKey: line`${tiers({ capital: true })} níveis, as mesmas normas`,
          region: line`Onde estão ${countriesIn(null)} países da região`,
          history: line`O nível de ${countryName} em cada edição até ${editionYear()}`,
        },
        notes: {
          plainWording: line`Em palavras simples. A lei detalha mais os critérios da Lista de Vigilância.`,
          tiles: line`Cada quadro é um país, pelo seu código de letras. As porcentagens são arredondadas.`,
        },
        sources: {
          key: line`Com base no relatório TIP de ${editionYear()} do Departamento de Estado.`,
          tiers: line`Relatório TIP do Departamento de Estado; níveis compilados.`,
        },
        colophon: line`Os números e as datas deste informe são calculados a partir dos seus dados.`,
      }
  }
}

const ofTotal = (of: string): InlineText =>
  line`${countriesIn('2', 'plan', numeral)} ${of} ${countriesIn(null, 'plan', numeral)}`
