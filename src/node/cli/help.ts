/** The help of the command line, written from the commands themselves. */
import type { Command, Option } from './command'

const optionText = ({ name, value }: Option): string => (value === undefined ? `--${name}` : `--${name} ${value}`)

export const usageOf = (command: Command): string =>
  [
    'briefwright',
    command.name,
    ...command.files,
    ...command.options.map((option) => (option.isRequired ? optionText(option) : `[${optionText(option)}]`)),
  ].join(' ')

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n')
}

export const EXIT_CODES = `Exit codes: 0 done; 1 the project has errors that stop the export; 2 wrong usage;
3 a file cannot be read, is damaged, or is not a project; 4 it cannot be written.`

export function helpOfAll(commands: readonly Command[]): string {
  const rows = commands.map((command) => [[command.name, ...command.files].join(' '), command.summary] as const)
  return `Briefwright makes an accessible PDF briefing from a project file, offline.

Usage: briefwright COMMAND [FILE] [options]

${columns(rows)}

“briefwright COMMAND --help” tells more about one of them.
${EXIT_CODES}
`
}

export function helpOf(command: Command): string {
  const options = command.options.map((option) => {
    const choices = option.choices ? ` One of ${option.choices.join(', ')}.` : ''
    return [optionText(option), `${option.about}${choices}`] as const
  })
  const parts = [
    `Usage: ${usageOf(command)}`,
    command.summary,
    ...(command.details === '' ? [] : [command.details]),
    ...(options.length === 0 ? [] : [`Options:\n${columns(options)}`]),
    EXIT_CODES,
  ]
  return `${parts.join('\n\n')}\n`
}
