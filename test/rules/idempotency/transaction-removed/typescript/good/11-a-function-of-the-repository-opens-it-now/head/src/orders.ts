import { PrismaClient } from '@prisma/client'
import { store } from './store.js'

const prisma = new PrismaClient()

export const place = async (id: string) => {
  await store(prisma, id)
}
