/** Options that several commands share. */
import { LANGUAGES } from '../../core/model/language'
import type { Option } from './command'

export const planOption: Option = {
  name: 'plan',
  value: 'ID',
  about: 'The briefing plan to use; needed only when the project has several.',
}
export const languageOption: Option = {
  name: 'lang',
  value: 'LANG',
  choices: LANGUAGES,
  about: 'The language of the briefing; without it, the primary language of the project.',
}
export const forceOption: Option = { name: 'force', about: 'Replace a file that is there already.' }
