import express from 'express'
import { db } from './db'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await db.order.findMany())
  } catch (error) {
    console.error('could not load orders') // <- finding
    res.status(500).json({ message: 'failed' })
  }
})

app.listen(3000)
