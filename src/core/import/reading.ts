/** What came of reading one cell: a value, or why not, in words for people. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string; readonly is?: 'ambiguous' | 'word' }

export const readAs = <T>(value: T): Reading<T> => ({ ok: true, value })
export const unreadable = (why: string): Reading<never> => ({ ok: false, why })
