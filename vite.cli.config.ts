import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

const at = (file: string) => path.resolve(import.meta.dirname, file)
const pdfWorker = at('src/node/pdf/worker.ts')
const readWorker = at('src/node/storage/read-worker.ts')

// The command line: ES modules for Node 20. `--outDir` comes from the caller. Small pure packages are bundled, for a command
// then reads a few files instead of some hundred; pdfmake, pdfkit and fontkit stay outside, see pdfmake-internals.ts.
export default defineConfig({
  ssr: {
    noExternal: ['zod', 'lowdb', 'chart.js', 'chartjs-chart-matrix', 'chartjs-plugin-datalabels', '@kurkle/color'],
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: at('out/cli'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        cli: at('src/node/cli.ts'),
        'read-worker': readWorker,
        ...(existsSync(pdfWorker) ? { 'pdf-worker': pdfWorker } : {}),
      },
      output: { format: 'esm', entryFileNames: '[name].js' },
    },
  },
})
