/** A value, or why there is none: a sentence for people that names what is missing and what to do. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }

export const found = <T>(value: T): Found<T> => ({ ok: true, value })
export const missing = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason })
