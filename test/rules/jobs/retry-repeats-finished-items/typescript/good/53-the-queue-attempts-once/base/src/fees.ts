import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { accounts } from './accounts.js'
import { connection } from './redis.js'

const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, connectionTimeout: 5_000 })
export const fees = new Queue('fees', { connection, defaultJobOptions: { attempts: 1 } })

