import { Worker } from 'bullmq'
import { connection } from '../redis.js'
import { jobsTotal } from '../metrics.js'
import { makeThumbnail } from '../images.js'

export const thumbnails = new Worker('thumbnails', async (job) => makeThumbnail(job.data.key), { connection })
thumbnails.on('completed', () => jobsTotal.inc({ queue: 'thumbnails', outcome: 'ok' }))
thumbnails.on('failed', () => jobsTotal.inc({ queue: 'thumbnails', outcome: 'failed' }))
