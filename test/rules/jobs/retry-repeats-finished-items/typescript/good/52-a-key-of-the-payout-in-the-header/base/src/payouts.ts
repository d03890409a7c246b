import { Queue, Worker } from 'bullmq'
import axios from 'axios'
import { pool } from './db.js'
import { connection } from './redis.js'

const bank = axios.create({ baseURL: process.env.BANK_URL, timeout: 8_000 })
export const payouts = new Queue('payouts', { connection, defaultJobOptions: { attempts: 8 } })

