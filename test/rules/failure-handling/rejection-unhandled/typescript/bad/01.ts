import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/login', (req, res) => {
  void touch(req.body.id) // <- finding
  res.sendStatus(204)
})
async function touch(id: string) {
  await db.user.update({ where: { id }, data: { seenAt: new Date() } })
}