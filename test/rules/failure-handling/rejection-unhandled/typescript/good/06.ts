import express from 'express'
import { sleep } from './time.js'
const app = express()
const later = async () => {
  await sleep(1000)
}
app.post('/login', (req, res) => {
  void later()
  res.sendStatus(204)
})