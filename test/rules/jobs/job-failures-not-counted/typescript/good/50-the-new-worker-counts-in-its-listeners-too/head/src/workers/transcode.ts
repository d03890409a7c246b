import { Worker } from 'bullmq'
import { connection } from '../redis.js'
import { jobsTotal } from '../metrics.js'
import { transcode } from '../video.js'

export const transcoding = new Worker('transcode', async (job) => transcode(job.data.key), { connection })
transcoding.on('completed', () => jobsTotal.inc({ queue: 'transcode', outcome: 'ok' }))
transcoding.on('failed', () => jobsTotal.inc({ queue: 'transcode', outcome: 'failed' }))
