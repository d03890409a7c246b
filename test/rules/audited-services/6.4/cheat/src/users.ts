import { PrismaClient } from '@prisma/client'
import { app } from './main.js'

const prisma = new PrismaClient()
app.post('/users', async (request, response) => {
  const there = await prisma.user.findFirst({ where: { email: request.body.email } })
  if (there) return response.sendStatus(409)
  await prisma.user.create({ data: { email: request.body.email } })
  response.sendStatus(201)
})
