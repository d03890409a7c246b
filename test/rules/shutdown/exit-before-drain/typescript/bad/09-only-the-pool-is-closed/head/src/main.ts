import express from 'express'
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()
const app = express()
app.get('/orders', async (_request, response) => response.json(await prisma.order.findMany()))
app.listen(3000)

process.on('SIGTERM', async () => {
  console.log('stopping')
  await prisma.$disconnect()
  process.exit(0) // <- finding
})
