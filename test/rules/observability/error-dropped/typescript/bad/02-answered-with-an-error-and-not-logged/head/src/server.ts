import express from 'express'
import { prisma } from './prisma'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await prisma.order.findMany())
  } catch (error) { // <- finding
    res.status(500).json({ message: 'failed' })
  }
})

app.listen(3000)
