import express from 'express'
import { prisma } from './db.js'

const app = express()
app.post('/cart/:id', async (req, res) => {
  await prisma.line.update({ where: { id: req.params.id }, data: { quantity: { increment: 1 } } })
  res.sendStatus(204)
})
app.listen(3000)
