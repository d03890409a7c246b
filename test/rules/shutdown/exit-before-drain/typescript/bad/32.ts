import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/tickets', (req, res) => res.sendStatus(201))
app.listen(3000)
process.on('SIGTERM', () => {
  db.destroy().catch((error) => console.error('closing the database', error))
  process.exit(0) // <- finding
})
