/** The first call does the work, the others share what it gives. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let given: Promise<T> | undefined
  return () => {
    given ??= work()
    return given
  }
}
