import express from 'express'
import { PrismaClient } from '@prisma/client'
import { member } from './member.js'

const prisma = new PrismaClient()
export const orders = express.Router()

orders.post('/orders/:id/cancel', member, async (req, res) => {
  await prisma.order.update({ where: { id: req.params.id, ownerId: res.locals.member }, data: { state: 'cancelled' } })
  res.sendStatus(204)
})

orders.delete('/orders/:id', async (req, res) => {
  await prisma.order.delete({ where: { id: req.params.id } })
  res.sendStatus(204)
})
