import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()

async function clear() {
  await prisma.booking.deleteMany()
  await prisma.berth.deleteMany({})
}

async function seed() {
  if (process.env.APP_ENV !== 'production') { // <- finding
    await clear()
  }
  await prisma.berth.create({ data: { name: 'A1' } })
}

seed()
