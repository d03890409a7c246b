import express from 'express'
import { PrismaClient } from '@prisma/client'
import bcrypt from 'bcrypt'
const prisma = new PrismaClient()
const app = express()
app.post('/login', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } })
  if (!user) return res.status(401).json({ error: 'invalid credentials' })
  if (user.lockedUntil && user.lockedUntil > new Date()) return res.status(423).json({ error: 'account locked' }) // <- finding
  if (!(await bcrypt.compare(req.body.password, user.passwordHash))) {
    await prisma.user.update({ where: { id: user.id }, data: { failedLogins: { increment: 1 } } })
    return res.status(401).json({ error: 'invalid credentials' })
  }
  res.json({ id: user.id })
})
