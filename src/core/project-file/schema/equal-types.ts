/** Types for proofs, by the compiler, that a schema accepts exactly the model. */

type Plain = string | number | boolean | null | undefined
/** All of it read-only and written out, so that an interface and a type literal with the same fields are one type. */
export type Settled<T> = T extends Plain ? T : { readonly [K in keyof T]: Settled<T[K]> }
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
