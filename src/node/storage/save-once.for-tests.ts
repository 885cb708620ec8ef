/** A program for tests, to be run with fewer rights or a limit: saves a file with the content of another and says why it could not. */
import { readFile } from 'node:fs/promises'
import { writeError } from './disk-errors'
import { writeDurably } from './write-durably'

const [file = '', content = ''] = process.argv.slice(2)
const bytes = await readFile(content)
try {
  await writeDurably(file, bytes)
} catch (error) {
  const { code, message } = writeError(file, error)
  process.stdout.write(`${code}: ${message}\n`)
  process.exitCode = 4
}
