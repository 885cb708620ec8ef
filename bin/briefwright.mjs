#!/usr/bin/env node
// The command line in a checkout: builds it when needed, then becomes it.
import { pathToFileURL } from 'node:url'
import { buildCli } from '../scripts/build-if-stale.mjs'
import { SetupError } from '../scripts/run-command.mjs'

try {
  const program = await buildCli()
  process.argv[1] = program
  await import(pathToFileURL(program).href)
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error)
  process.exitCode = 70 // none of the documented codes: the command itself never ran
}
