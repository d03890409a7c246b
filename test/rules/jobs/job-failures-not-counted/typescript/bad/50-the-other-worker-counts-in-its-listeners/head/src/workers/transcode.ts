import { Worker } from 'bullmq'
import { connection } from '../redis.js'
import { log } from '../log.js'
import { transcode } from '../video.js'

export const transcoding = new Worker('transcode', async (job) => transcode(job.data.key), { connection }) // <- finding
transcoding.on('failed', (job, err) => log.error({ err, jobId: job?.id }, 'transcode failed'))
