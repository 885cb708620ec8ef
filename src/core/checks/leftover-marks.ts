import type { Language } from '../model/language'
import type { Check } from './check'
import { typedMatches } from './typed-words'

/** What this app leaves where a value or reference went, with the space before it. */
const LEFT = String.raw`\[\?\]|\[(?:value|figure|table) removed\]|\[(?:valor|figura|tabla|tabela) (?:eliminad|removid)[oa]\]|\[(?:no value|sin valor|sem valor)\]|\?\?\?+`
/** What people write to themselves. “Todo” is a word of Spanish and Portuguese, so there it needs its colon. */
const TO_ONESELF: Readonly<Record<Language, string>> = {
  en: String.raw`\b(?:TODO|TBD|FIXME|XXX+)\b:?`,
  es: String.raw`\bTODO:|\b(?:TBD|FIXME|XXX+)\b:?`,
  pt: String.raw`\bTODO:|\b(?:TBD|FIXME|XXX+)\b:?`,
}

/** Review marks that would be printed. */
export const leftoverMarks: Check = (scope) =>
  typedMatches(scope, new RegExp(`[ \u00a0]?(?:${LEFT}|${TO_ONESELF[scope.language]})`, 'g')).map(
    ({ text: { at }, match, spot }) => ({
      check: 'leftover-marks',
      severity: 'error',
      at,
      message: `The mark “${match[0].trim()}” would be printed. Write what belongs there, or take the mark out.`,
      fix: { label: `Take “${match[0].trim()}” out`, step: { kind: 'words', spot, by: '' } },
    }),
  )
