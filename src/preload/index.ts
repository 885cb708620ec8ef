/** The bridge: one named function per request. Empty until the contract names the requests. */
import { contextBridge } from 'electron'

const bridge = {}

export type Bridge = typeof bridge

contextBridge.exposeInMainWorld('briefwright', bridge)
