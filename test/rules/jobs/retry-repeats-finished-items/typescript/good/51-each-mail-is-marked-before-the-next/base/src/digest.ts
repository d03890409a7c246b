import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
import { connection } from './redis.js'

export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 5 } })
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, connectionTimeout: 5_000 })

