import { Queue } from 'bullmq'

const thumbnails = new Queue('thumbnails', { connection: { url: process.env.REDIS_URL } })

export async function enqueueThumbnail(image: string): Promise<void> {
  await thumbnails.add('resize', { image }, { attempts: 5, removeOnComplete: true }) // <- finding
}
