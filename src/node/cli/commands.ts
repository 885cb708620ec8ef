/** Every command, in the order of the help. */
import { checkCommand } from './check'
import type { Command } from './command'
import { copyCommand } from './copy'
import { diffCommand } from './diff'
import { exportCommand } from './export'
import { figuresCommand } from './figures'
import { ledgerCommand } from './ledger'
import { mergeCommand } from './merge'
import { newCommand } from './new'
import { nextEditionCommand } from './next-edition'
import { sampleCommand } from './sample'
import { schemaCommand } from './schema'
import { templateCommand } from './template'
import { textCommand } from './text'
import { validateCommand } from './validate'
import { verifyCommand } from './verify'

export const COMMANDS: readonly Command[] = [
  sampleCommand,
  newCommand,
  nextEditionCommand,
  exportCommand,
  checkCommand,
  textCommand,
  figuresCommand,
  ledgerCommand,
  validateCommand,
  verifyCommand,
  diffCommand,
  mergeCommand,
  copyCommand,
  templateCommand,
  schemaCommand,
]
