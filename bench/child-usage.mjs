// Loaded into a measured child with --import: on exit it writes its highest memory use, in bytes, to the file named in BENCH_USAGE.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const file = process.env.BENCH_USAGE
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024))
})
