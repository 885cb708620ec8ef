/** `value`: one law-enforcement figure. */
import type { StatisticId } from '../../model/ids'
import type { Statistic } from '../../model/report'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { recordsOf } from '../records'
import type { Scope } from '../scope'
import { countryWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

export interface KnownStatistic {
  readonly statistic: Statistic
  readonly value: number
}

const MEASURE_WORDS: Readonly<Record<Statistic['measure'], string>> = {
  investigations: 'investigations',
  prosecutions: 'prosecutions',
  convictions: 'convictions',
  'victims-identified': 'victims identified',
}

export const measureWords = (measure: Statistic['measure']): string => MEASURE_WORDS[measure]

export const statisticWords = (id: StatisticId, scope: Scope): string => {
  const statistic = recordsOf(scope.project).statistics.get(id)
  return statistic
    ? `${MEASURE_WORDS[statistic.measure]} in ${countryWords(statistic.countryId, scope)} in ${statistic.year}`
    : 'a missing figure'
}

export function statisticOf(id: StatisticId, scope: Scope): Found<KnownStatistic> {
  const statistic = recordsOf(scope.project).statistics.get(id)
  if (!statistic) return missing(`The figure ${id} is not in this project. Choose another.`)
  if (statistic.value === null) return missing(`The number of ${statisticWords(id, scope)} was not found. Enter it.`)
  return found({ statistic, value: statistic.value })
}

export const value: TokenRules<'value'> = {
  evaluate: (token, scope) =>
    writeFound(statisticOf(token.statistic, scope), (known) =>
      written(wordsOf(scope.language).grammar.numeral(known.value), [known.statistic.id]),
    ),
  describe: (token, scope) => `Number of ${statisticWords(token.statistic, scope)}`,
  forms: (token) => [token],
}
