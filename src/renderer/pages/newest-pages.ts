/** The newest pages of the workspace: another value with each newer preview. What is drawn from the same data follows it. */
import { createContext, useContext } from 'react'
import type { PreviewPages } from '../../ipc/contract'

const Newest = createContext<PreviewPages | undefined>(undefined)

export const NewestPages = Newest.Provider
/** Undefined until the first are there. */
export const useNewestPages = (): PreviewPages | undefined => useContext(Newest)
