import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component lives, which does what `call` did when it was last drawn: for parts under `memo`. */
export function useSteadyCall<A extends readonly unknown[]>(call: (...args: A) => void): (...args: A) => void {
  const latest = useRef(call)
  useLayoutEffect(() => {
    latest.current = call
  })
  return useCallback((...args: A) => latest.current(...args), [])
}
