/** The command line as a shell would call it, in this process. */
import { main } from './main'

export async function runCommand(...words: string[]): Promise<{ readonly code: number; readonly stderr: string }> {
  let stderr = ''
  const code = await main(words, {
    stdout: () => undefined,
    stderr: (text) => {
      stderr += text
    },
  })
  return { code, stderr }
}
