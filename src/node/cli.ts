/** The program behind `briefwright`. Everything it does is in `cli/`. */
import { main } from './cli/main'
import { expectShortLife } from './cli/short-lived'

expectShortLife()

// a reader that has seen enough, as in `briefwright schema | head`, is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// the code is set, not exited with: what was written may still be on its way
process.exitCode = await main(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
})
