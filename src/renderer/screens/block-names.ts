/** What each block of the open briefing is called in lists, worked out once for the workspace. */
import { createContext, useContext } from 'react'
import type { BlockId } from '../../core/model/ids'

const Names = createContext<ReadonlyMap<BlockId, string>>(new Map())

export const BlockNames = Names.Provider
export const useBlockNames = (): ReadonlyMap<BlockId, string> => useContext(Names)
