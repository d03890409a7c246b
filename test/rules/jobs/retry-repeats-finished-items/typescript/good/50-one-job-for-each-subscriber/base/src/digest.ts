import { Queue, Worker } from 'bullmq'
import { pool } from './db.js'
import { connection } from './redis.js'

export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 5 } })
export const mails = new Queue('mails', { connection, defaultJobOptions: { attempts: 5 } })

