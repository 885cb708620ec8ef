/** The command line as a function: words in, exit code out. It catches everything, once. */
import type { ExitCode, Io } from './command'
import { Stop } from './command'
import { COMMANDS } from './commands'
import { helpOf, helpOfAll } from './help'
import { readCall } from './read-call'

/** Not one of the documented codes: something went wrong inside. */
const UNEXPECTED = 70

export async function main(words: readonly string[], io: Io): Promise<ExitCode | typeof UNEXPECTED> {
  try {
    return await run(words, io)
  } catch (error) {
    if (error instanceof Stop) {
      io.stderr(`${error.message}\n`)
      return error.exitCode
    }
    io.stderr(
      `Something went wrong inside Briefwright, and the command did not finish. No file was left half written.\n`,
    )
    io.stderr(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return UNEXPECTED
  }
}

const HELP = new Set(['--help', '-h', 'help'])

async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = words
  if (first === undefined) throw new Stop(2, `Which command?\n\n${helpOfAll(COMMANDS)}`.trimEnd())
  const asksForHelp = HELP.has(first)
  const name = asksForHelp ? rest[0] : first
  if (name === undefined) {
    io.stdout(helpOfAll(COMMANDS))
    return 0
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command === undefined) {
    throw new Stop(2, `There is no command “${name}”. There are: ${COMMANDS.map((known) => known.name).join(', ')}.`)
  }
  const end = rest.indexOf('--')
  const options = end === -1 ? rest : rest.slice(0, end)
  if (asksForHelp || options.includes('--help') || options.includes('-h')) {
    io.stdout(helpOf(command))
    return 0
  }
  return command.run(readCall(command, rest), io)
}
