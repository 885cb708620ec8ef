/** What a command of the command line is, and how it ends. */

/** 0 done; 1 the project has errors that stop the export; 2 wrong usage; 3 cannot be read, or is no project; 4 cannot be written. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** Where a command speaks: results to `stdout`, messages for people to `stderr`. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

export interface Option {
  readonly name: string
  /** What stands for its value in the help, `FILE`; undefined: it takes none. */
  readonly value?: string
  readonly isRequired?: true
  readonly choices?: readonly string[]
  readonly about: string
}

/** The words of a call, checked against the command's options. */
export interface Call {
  /** As many as the command names. */
  readonly files: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly has: (option: string) => boolean
}

export interface Command {
  readonly name: string
  /** Files it takes, in order, as the help calls them. */
  readonly files: readonly string[]
  readonly options: readonly Option[]
  /** What it does, in one line. */
  readonly summary: string
  /** What else a person should know. */
  readonly details: string
  /** @throws Stop to end with another code than it returns */
  readonly run: (call: Call, io: Io) => Promise<ExitCode>
}

/** Ends a command with an exit code and one message for people. */
export class Stop extends Error {
  readonly exitCode: Exclude<ExitCode, 0>

  constructor(exitCode: Exclude<ExitCode, 0>, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'Stop'
    this.exitCode = exitCode
  }
}

/** The value of an option that the command requires. */
export function required(call: Call, option: string): string {
  const value = call.text(option)
  if (value === undefined) throw new Error(`the command does not require --${option}`)
  return value
}
