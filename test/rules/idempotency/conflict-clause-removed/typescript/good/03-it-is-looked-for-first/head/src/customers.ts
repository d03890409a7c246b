import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  const known = await prisma.customer.findUnique({ where: { id } })
  if (!known) await prisma.customer.create({ data: { id } })
}
