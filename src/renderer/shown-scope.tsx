/**
 * The scope for what stands around a text that is being typed: values in other blocks, numbers, the rail. It is a step
 * behind while keys come, so that typing never waits for it. Not for what somebody types into: that must not lag.
 */
import { createContext, useContext } from 'react'
import type { Scope } from '../core/narrative/scope'

const Shown = createContext<Scope | null>(null)

/** `value` comes out of `useOpenBehind`. */
export const ShownScope = Shown.Provider

export function useShownScope(): Scope {
  const scope = useContext(Shown)
  if (!scope) throw new Error('a screen of the workspace was shown without a scope')
  return scope
}
