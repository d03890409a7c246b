import { Queue, Worker } from 'bullmq'
import { connection } from './redis.js'
import { render } from './render.js'
import { log } from './log.js'

const toReview = new Queue('review', { connection })
const thumbnails = new Worker('thumbnails', (job) => render(job.data.image), { connection })

thumbnails.on('failed', async (task, error) => {
  log.warn({ image: task?.data.image, error }, 'thumbnail failed')
  if (task && task.attemptsMade >= 5) await toReview.add('thumbnail', { input: task.data, reason: error.message }) // <- finding
})
