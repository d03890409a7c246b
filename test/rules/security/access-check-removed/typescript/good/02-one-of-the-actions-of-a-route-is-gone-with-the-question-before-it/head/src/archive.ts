import express from 'express'
import { db } from './store.js'
export const app = express()
app.delete('/links/archive', async (req, res) => {
  const { linkIds } = req.body
  await db.link.deleteMany({ where: { id: { in: linkIds } } })
  return res.status(200).json({ response: 'Success.' })
})
