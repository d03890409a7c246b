import { Router } from 'express'
import asyncHandler from 'express-async-handler'
import { prisma } from './prisma'
import { auditLog } from './audit-log'

export const limits = Router()

limits.put('/cards/:id/limit', asyncHandler(async (req, res) => {
  const card = await prisma.card.update({ where: { id: req.params.id }, data: { limit: req.body.limit } })
  await auditLog.write({ actor: req.user.id, action: 'card.limit', target: card.id })
  res.json(card)
}))

limits.put('/cards/:id/address', asyncHandler(async (req, res) => {
  const card = await prisma.card.update({ where: { id: req.params.id }, data: { address: req.body.address } })
  await auditLog.write({ actor: req.user.id, action: 'card.address', target: card.id })
  res.json(card)
}))
