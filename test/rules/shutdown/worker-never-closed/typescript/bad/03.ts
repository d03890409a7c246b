import { Worker } from 'bullmq'
import express from 'express'
const server = express().listen(3000)
const mailer = new Worker('mail', async () => {}, { connection: {} }) // <- finding
mailer.on('failed', () => {})
process.once('SIGTERM', () => server.close())