import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { render } from './render.js'
import { log } from './log.js'

const thumbnails = new Worker('thumbnails', (job) => render(job.data.image), { connection })

thumbnails.on('failed', async (task, error) => {
  log.warn({ image: task?.data.image, error }, 'thumbnail failed')
})
