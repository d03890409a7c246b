import express from 'express'
import { Poller } from './poller.js'

const app = express()
const server = app.listen(3000)
const poller = new Poller()
poller.start()

process.on('SIGTERM', async () => {
  await poller.stop()
  server.close(() => process.exit(0))
})
