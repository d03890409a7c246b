import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/tickets', (req, res) => res.sendStatus(201))
const server = app.listen(3000)
process.on('SIGTERM', () => {
  server.close(() => {
    db.destroy()
      .catch((error) => console.error('closing the database', error))
      .finally(() => process.exit(0))
  })
})
