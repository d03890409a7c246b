import express from 'express'
import { prisma } from './prisma.ts'

const app = express()
app.get('/orders', async (request, response) => {
  response.json(await prisma.order.findMany({ take: 50 }))
})
const server = app.listen(3000)
process.once('SIGTERM', async () => {
  await new Promise((resolve) => server.close(resolve))
})
