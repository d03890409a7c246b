import { Queue, Worker } from 'bullmq'
import axios from 'axios'

const connection = { host: process.env.REDIS_HOST }
const http = axios.create({ timeout: 5000 })
export const hooks = new Queue('hooks', { connection, defaultJobOptions: { attempts: 3 } })

export const worker = new Worker(
  'hooks',
  async (job) => {
    const urls = job.data.urls as string[]
    const results = await Promise.allSettled(urls.map((url) => http.post(url, job.data.event)))
    const failed = urls.filter((_, index) => results[index]!.status === 'rejected')
    if (failed.length > 0) {
      await job.updateData({ ...job.data, urls: failed })
      throw new Error(`${failed.length} hooks failed`)
    }
  },
  { connection },
)
