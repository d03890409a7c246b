import { Queue } from 'bullmq'
const options = {
  attempts: Number.POSITIVE_INFINITY, // <- finding
  removeOnComplete: true,
}
export const exports_ = new Queue('exports', { connection: { host: 'redis' }, defaultJobOptions: options })
