/** Tokens: their value, what they are, how else they could be written. One file per function; this is the list. */
import type { Token, TokenFunction } from '../model/token'
import type { Scope } from './scope'
import { cell } from './tokens/cell'
import { change } from './tokens/change'
import { count } from './tokens/count'
import { date } from './tokens/date'
import { delta } from './tokens/delta'
import { list } from './tokens/list'
import { name } from './tokens/name'
import { ordinal } from './tokens/ordinal'
import { rank } from './tokens/rank'
import { ratio } from './tokens/ratio'
import { share } from './tokens/share'
import { streak } from './tokens/streak'
import { tier } from './tokens/tier'
import type { TokenRules, TokenValue } from './tokens/token-rules'
import { value } from './tokens/value'
import { windowToken } from './tokens/window'

const RULES: { readonly [F in TokenFunction]: TokenRules<F> } = {
  count,
  share,
  ratio,
  delta,
  rank,
  streak,
  tier,
  ordinal,
  value,
  cell,
  change,
  list,
  date,
  window: windowToken,
  name,
}

/** The rules of a token's own function; the types of the two are tied by the list above. */
const rulesOf = (token: Token): TokenRules<TokenFunction> => RULES[token.fn] as unknown as TokenRules<TokenFunction>

/** The text of a token, or the reason why it has none. Equal project, plan, language and token give an equal value. */
export const evaluateToken = (token: Token, scope: Scope): TokenValue => rulesOf(token).evaluate(token, scope)

/** One sentence, in English: “Number of countries placed in Tier 2 in the TIP Report 2020, counted by the rule …”. */
export const describeToken = (token: Token, scope: Scope): string => rulesOf(token).describe(token, scope)

export interface Alternative {
  readonly token: Token
  readonly text: string
}

/** The other ways to write the same fact, each text once; those without a value and the text as it is are left out. */
export function tokenAlternatives(token: Token, scope: Scope): readonly Alternative[] {
  const now = evaluateToken(token, scope)
  const seen = new Set(now.ok ? [now.text] : [])
  return rulesOf(token)
    .forms(token, scope)
    .flatMap((form) => {
      const value = evaluateToken(form, scope)
      if (!value.ok || seen.has(value.text)) return []
      seen.add(value.text)
      return [{ token: form, text: value.text }]
    })
}
