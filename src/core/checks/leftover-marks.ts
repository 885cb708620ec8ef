import type { Check } from './check'
import { typedMatches } from './typed-words'

/** What this app leaves where a value or reference went, and what people write to themselves. With the space before it. */
const MARKS =
  /[ \u00a0]?(?:\[\?\]|\[(?:value|figure|table) removed\]|\[(?:valor|figura|tabla|tabela) (?:eliminad|removid)[oa]\]|\[(?:no value|sin valor|sem valor)\]|\?\?\?+|\b(?:TODO|TBD|FIXME|XXX+)\b:?)/g

/** Review marks that would be printed. */
export const leftoverMarks: Check = (scope) =>
  typedMatches(scope, MARKS).map(({ text: { at }, match, spot }) => ({
    check: 'leftover-marks',
    severity: 'error',
    at,
    message: `The mark “${match[0].trim()}” would be printed. Write what belongs there, or take the mark out.`,
    fix: { label: `Take “${match[0].trim()}” out`, step: { kind: 'words', spot, by: '' } },
  }))
