import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/login', (req, res) => {
  touch(req.body.id).catch((error) => console.error(error))
  res.sendStatus(204)
})
async function touch(id: string) {
  await db.user.update({ where: { id }, data: { seenAt: new Date() } })
}