import { Queue, Worker } from 'bullmq'
import axios from 'axios'
import { connection } from './redis.js'
import { cache } from './cache.js'

const shop = axios.create({ baseURL: process.env.SHOP_URL, timeout: 8_000 })
export const prices = new Queue('prices', { connection, defaultJobOptions: { attempts: 8 } })

