/** Every command, in the order of the help. */
import type { Command } from './command'
import { newCommand } from './new'
import { sampleCommand } from './sample'
import { schemaCommand } from './schema'
import { validateCommand } from './validate'

export const COMMANDS: readonly Command[] = [sampleCommand, newCommand, validateCommand, schemaCommand]
