import express from 'express'
import { PrismaClient } from '@prisma/client'
import { place } from './orders.js'

const prisma = new PrismaClient()
export const app = express()

app.post('/orders', async (req, res) => {
  await place(req.body.id, prisma)
  res.sendStatus(201)
})
