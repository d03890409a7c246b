import express from 'express'
import { sendMails } from './mails.js'

const app = express()
const server = app.listen(3000)
let running = Promise.resolve()

const timer = setInterval(() => {
  running = sendMails()
}, 5000)

process.on('SIGTERM', async () => {
  clearInterval(timer)
  await running
  server.close(() => process.exit(0))
})
