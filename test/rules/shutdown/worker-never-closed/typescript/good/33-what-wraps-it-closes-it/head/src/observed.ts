import type { Worker } from 'bullmq'

const all: Worker[] = []

export const observed = (worker: Worker): Worker => {
  all.push(worker)
  return worker
}

process.once('SIGTERM', () => {
  void Promise.allSettled(all.map((worker) => worker.close())).then(() => process.exit(0))
})
