import { Queue, Worker } from 'bullmq'
import axios from 'axios'
import { connection } from './redis.js'
import { cache } from './cache.js'

const shop = axios.create({ baseURL: process.env.SHOP_URL, timeout: 8_000 })
export const prices = new Queue('prices', { connection, defaultJobOptions: { attempts: 8 } })

export const worker = new Worker(
  'prices',
  async (job) => {
    for (const sku of job.data.skus) {
      const { data } = await shop.get(`/prices/${sku}`)
      await cache.set(`price:${sku}`, data.cents)
    }
  },
  { connection },
)
