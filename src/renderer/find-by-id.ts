interface Named {
  readonly id: string
}

/** Finds one record again and again: first where it was the last time, for lists are long and change with each key. */
export function createFinder<T extends Named>(id: string | undefined): (list: readonly T[]) => T | undefined {
  let at = 0
  return (list) => {
    if (list[at]?.id !== id) at = list.findIndex((record) => record.id === id)
    return list[at]
  }
}
