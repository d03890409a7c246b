import express from 'express'
import { sessions } from './sessions.js'

const app = express()
const server = app.listen(3000)

setInterval(() => {
  for (const [id, session] of sessions) if (session.expires < Date.now()) sessions.delete(id)
}, 60_000)

process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
})
