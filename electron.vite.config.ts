import { existsSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { builtFileList } from './scripts/built-file-list.mjs'
import { dictionaries } from './scripts/dictionaries.mjs'

const at = (file: string) => path.resolve(import.meta.dirname, file)
const pdfWorker = at('src/node/pdf/worker.ts')
const readWorker = at('src/node/storage/read-worker.ts')
const versionWorker = at('src/node/storage/version-worker.ts')

// The targets are those of the oldest Electron this runs on (33 as fallback, 45 for users), not of the installed package.
export default defineConfig({
  main: {
    plugins: [dictionaries(at('node_modules'))],
    // their ES modules take CommonJS functions for namespaces, and fail when bundled
    resolve: {
      alias: {
        'hunspell-asm': at('node_modules/hunspell-asm/dist/cjs/index.js'),
        'emscripten-wasm-loader': at('node_modules/emscripten-wasm-loader/dist/cjs/index.js'),
      },
    },
    build: {
      target: 'node20.18',
      // Bundled together: an ES module of theirs calls itself CommonJS, which the oldest Electron's Node believes; and there must be
      // only one chart.js. zod and lowdb: one file to read at the start instead of some sixty.
      externalizeDeps: {
        exclude: ['chart.js', 'chartjs-chart-matrix', 'chartjs-plugin-datalabels', '@kurkle/color', 'zod', 'lowdb'],
      },
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          'read-worker': readWorker,
          'spelling-worker': at('src/node/spelling/worker.ts'),
          'version-worker': versionWorker,
          ...(existsSync(pdfWorker) ? { 'pdf-worker': pdfWorker } : {}),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false, // a sandboxed preload can require nothing but electron
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    // the page's own address is app://bundle, so the development client must be told where the server's socket is
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    plugins: [react(), builtFileList({ folder: at('out/renderer'), listFile: at('out/renderer-files.json') })],
    build: {
      target: 'chrome130',
      minify: true, // electron-vite leaves it off; a third of the size is read and parsed sooner
      assetsInlineLimit: 0, // an inlined worker or script would need a looser content security policy
      rollupOptions: {
        input: { index: at('src/renderer/index.html') },
        // what the start page needs is one file instead of some thirty, each of which is a question to the main process
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
})
