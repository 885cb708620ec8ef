/** @returns what the work gives, or something else when it has not answered by then; it is not stopped */
export async function inTimeOr<T>(work: Promise<T>, ms: number, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
