/** Which addresses a project may hold: nothing that runs, nothing on this computer. */
import { LIMITS } from './limits'

/** An https address, or nothing. */
export const WEB_ADDRESS_OR_EMPTY: RegExp = /^(?:https:\/\/[^\s"<>\\]+)?$/
export const LINK_ADDRESS: RegExp = /^(?:https:\/\/|mailto:)[^\s"<>\\]+$/

/** What the address of a source may be: https, or empty. */
export const isWebAddressOrEmpty = (text: string): boolean =>
  text.length <= LIMITS.url && WEB_ADDRESS_OR_EMPTY.test(text)
/** Where a link in the text may lead: https or mailto. */
export const isLinkAddress = (text: string): boolean => text.length <= LIMITS.url && LINK_ADDRESS.test(text)
