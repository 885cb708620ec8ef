// Loaded into a measured app before its own code (`electron -r`): says when a selector (BENCH_READY) is on its first screen, then ends it.
const { app } = require('electron')

const SELECTOR = JSON.stringify(process.env.BENCH_READY)

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(
      `new Promise((seen) => { const look = () => document.querySelector(${SELECTOR}) ? requestAnimationFrame(() => seen()) : requestAnimationFrame(look); look() })`,
    )
    const now = Date.now()
    const metrics = app.getAppMetrics()
    const memory = metrics.reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize * 1024, 0)
    const cpu = metrics.reduce(
      (sum, { cpu: { cumulativeCPUUsage = Number.NaN } }) => sum + cumulativeCPUUsage * 1000,
      0,
    )
    process.stdout.write(`bench-ready ${JSON.stringify({ now, memory, cpu })}\n`, () => app.exit(0))
  })
})
