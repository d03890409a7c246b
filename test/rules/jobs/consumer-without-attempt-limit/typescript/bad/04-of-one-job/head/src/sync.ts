import { Queue } from 'bullmq'
const sync = new Queue('sync')
export const start = (account: string) =>
  sync.add('pull', { account }, {
    attempts: Infinity, // <- finding
    backoff: { type: 'fixed', delay: 30_000 },
  })
