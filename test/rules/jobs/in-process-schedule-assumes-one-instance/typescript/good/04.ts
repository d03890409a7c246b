import { Queue } from 'bullmq'
const digests = new Queue('digests')
await digests.upsertJobScheduler('digest', { pattern: '0 8 * * *' })