import express from 'express'
import { prisma } from './prisma'

const app = express()

app.get('/orders', async (req, res, next) => {
  try {
    res.json(await prisma.order.findMany())
  } catch (error) {
    next(error)
  }
})

app.listen(3000)
