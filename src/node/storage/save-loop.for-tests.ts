/** A program for tests: saves the file it is given. `loop` saves two contents in turn for ever and says so after each. */
import { readFile } from 'node:fs/promises'
import { writeError } from './disk-errors'
import { writeDurably } from './write-durably'

const [mode = '', file = '', ...contents] = process.argv.slice(2)
const bytes = await Promise.all(contents.map((name) => readFile(name)))
try {
  for (let n = 0; mode === 'loop' || n < bytes.length; n++) {
    await writeDurably(file, bytes[n % bytes.length] ?? new Uint8Array())
    process.stdout.write(`${n % bytes.length}\n`)
  }
} catch (error) {
  const { code, message } = writeError(file, error)
  process.stdout.write(`${code}: ${message}\n`)
  process.exitCode = 4
}
