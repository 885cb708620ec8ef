/** Turns the words of a call into what a command expects, and says in one sentence what does not fit. */
import { parseArgs } from 'node:util'
import { errorCode } from '../storage/error-code'
import { type Call, type Command, Stop } from './command'
import { usageOf } from './help'

/** @throws Stop with code 2 */
export function readCall(command: Command, words: readonly string[]): Call {
  const wrong = (message: string): Stop =>
    new Stop(2, `${message}\nUsage: ${usageOf(command)}\n“briefwright ${command.name} --help” says more.`)
  const { values, positionals } = parse(command, words, wrong)

  const texts = new Map<string, string>()
  for (const option of command.options) {
    const value = values[option.name]
    const isMissing = option.isRequired && (value === undefined || value === '')
    if (isMissing) throw wrong(`“${command.name}” needs --${option.name} ${option.value ?? ''}.`)
    if (typeof value !== 'string') continue
    if (option.choices && !option.choices.includes(value)) {
      throw wrong(`--${option.name} must be one of ${option.choices.join(', ')}.`)
    }
    texts.set(option.name, value)
  }
  const missing = command.files[positionals.length]
  if (missing !== undefined) throw wrong(`“${command.name}” needs a ${missing}.`)
  const extra = positionals[command.files.length]
  if (extra !== undefined) throw wrong(`“${command.name}” does not know what to do with “${extra}”.`)
  return { files: positionals, text: (option) => texts.get(option), has: (option) => values[option] === true }
}

type Values = Readonly<Record<string, string | boolean | undefined>>

function parse(
  command: Command,
  words: readonly string[],
  wrong: (message: string) => Stop,
): { readonly values: Values; readonly positionals: readonly string[] } {
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      tokens: true,
    })
    const seen = new Set<string>()
    for (const token of tokens) {
      if (token.kind !== 'option') continue
      if (seen.has(token.name)) throw wrong(`--${token.name} is given twice.`)
      seen.add(token.name)
    }
    return { values, positionals }
  } catch (error) {
    if (!errorCode(error).startsWith('ERR_PARSE_ARGS') || !(error instanceof Error)) throw error
    // Node's first sentence says it well; what follows talks to programmers
    throw wrong(`${(error.message.split(/\. |\n/)[0] ?? '').replaceAll("'", '“').replace(/“([^“]*)“/g, '“$1”')}.`)
  }
}
