// The store as a program uses it, built by itself.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'

/**
 * @param {readonly string[]} names of files of the store, without their ending; a worker is built and not loaded
 * @param {string} outDir
 * @returns {Promise<any[]>} the modules, in order
 */
export async function built(names, outDir) {
  const at = (/** @type {string} */ file) => path.join(ROOT, 'src', 'node', 'storage', file)
  // the worker is looked for as a .js file, and this folder must say that it holds modules
  mkdirSync(outDir, { recursive: true })
  writeFileSync(path.join(outDir, 'package.json'), '{"type":"module"}')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, at(`${name}.ts`)])),
        output: { format: 'esm', entryFileNames: '[name].js' },
      },
    },
  })
  const loaded = names.filter((name) => !name.endsWith('-worker'))
  return Promise.all(loaded.map((name) => import(pathToFileURL(path.join(outDir, `${name}.js`)).href)))
}
