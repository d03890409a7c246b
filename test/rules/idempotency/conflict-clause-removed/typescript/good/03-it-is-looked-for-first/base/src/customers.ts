import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  await prisma.customer.upsert({ where: { id }, create: { id }, update: {} })
}
