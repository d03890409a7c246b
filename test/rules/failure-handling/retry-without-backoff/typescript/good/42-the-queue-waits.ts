import { Queue } from 'bullmq'

const thumbnails = new Queue('thumbnails', {
  connection: { url: process.env.REDIS_URL },
  defaultJobOptions: { backoff: { type: 'exponential', delay: 1_000 } },
})

export async function enqueueThumbnail(image: string): Promise<void> {
  await thumbnails.add('resize', { image }, { attempts: 5, removeOnComplete: true })
}

export async function enqueueOnce(image: string): Promise<void> {
  await thumbnails.add('resize', { image }, { attempts: 1 })
}
