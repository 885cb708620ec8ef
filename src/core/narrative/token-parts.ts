/** What a token counts, lists, names or dates, whichever function it has. */
import type { Token, Window } from '../model/token'

export type TokenPart = Extract<Token, { readonly of: unknown }>['of']

export const partsOf = (token: Token): readonly TokenPart[] =>
  'of' in token ? ('among' in token ? [token.of, token.among] : [token.of]) : []

/** The stretches of time it is about, of activities or of updates. */
export const windowsOf = (token: Token): readonly Window[] =>
  token.fn === 'window'
    ? [token.window]
    : partsOf(token).flatMap((part) => {
        const window = 'filter' in part ? part.filter.window : 'window' in part ? part.window : null
        return window ? [window] : []
      })
