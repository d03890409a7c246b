import express from 'express'
import { prisma } from './db.js'

const app = express()
app.put('/profiles/:id', express.json(), async (req, res) => {
  await prisma.profile.update({ where: { id: req.params.id }, data: { name: req.body.name, updatedAt: req.body.updatedAt } })
  res.sendStatus(204)
})
app.listen(8080)
