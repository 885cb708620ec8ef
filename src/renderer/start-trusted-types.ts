/** For its effect: a module of its own, because imports run before the statements of the module that has them. */
import { installTrustedTypes } from './trusted-types'

installTrustedTypes(window as Parameters<typeof installTrustedTypes>[0])
