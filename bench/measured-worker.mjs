// The app's PDF worker, which also tells the size of its heap after a collection, and the processor time of its thread: for the bench only.
import { existsSync, readFileSync } from 'node:fs'
import v8 from 'node:v8'
import vm from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

v8.setFlagsFromString('--expose-gc')
const collect = /** @type {() => void} */ (vm.runInNewContext('gc'))
const THREAD = '/proc/thread-self/schedstat' // Linux only
const answers = {
  /** In bytes. A collection that is asked for makes V8 forget compiled code: the next pages take twice as long. */
  heap: () => {
    collect()
    return v8.getHeapStatistics().used_heap_size
  },
  /** In milliseconds; elsewhere of the whole process. */
  spent: () => {
    if (existsSync(THREAD)) return Number(readFileSync(THREAD, 'utf8').split(' ')[0]) / 1e6
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
}
const port = workerData.port
port.on('message', (/** @type {keyof typeof answers} */ what) => port.postMessage(answers[what]()))
port.unref()
if (parentPort === null) throw new Error('runs as a worker only')
await import(workerData.worker)
