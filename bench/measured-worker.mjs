// The app's PDF worker, which also tells the size of its heap after a collection: for the bench only.
import v8 from 'node:v8'
import vm from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

v8.setFlagsFromString('--expose-gc')
const collect = /** @type {() => void} */ (vm.runInNewContext('gc'))
const heap = workerData.heapPort
heap.on('message', () => {
  collect()
  heap.postMessage(v8.getHeapStatistics().used_heap_size)
})
heap.unref()
if (parentPort === null) throw new Error('runs as a worker only')
await import(workerData.worker)
