// Makes a program of a TypeScript file, for tests that need a process of its own: to kill it, to limit it, to give it fewer rights.
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'

/**
 * @param {string} entry
 * @returns {Promise<string>} path of a module with everything in it, readable by any user, in a folder of its own
 */
export async function bundle(entry) {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-program-'))
  await chmod(folder, 0o755)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'esm', entryFileNames: 'program.mjs' } },
    },
  })
  return path.join(folder, 'program.mjs')
}
