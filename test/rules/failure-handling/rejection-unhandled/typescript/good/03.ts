import express from 'express'
import { db, logger } from './db.js'
const app = express()
app.post('/login', (req, res) => {
  void touch(req.body.id)
  res.sendStatus(204)
})
async function touch(id: string) {
  try {
    await db.user.update({ where: { id }, data: { seenAt: new Date() } })
  } catch (error) {
    logger.error({ error })
  }
}