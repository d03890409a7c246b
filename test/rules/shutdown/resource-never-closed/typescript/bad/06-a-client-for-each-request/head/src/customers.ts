import { PrismaClient } from '@prisma/client'

export const customerOf = async (email: string) => {
  const prisma = new PrismaClient() // <- finding
  return prisma.customer.findUnique({ where: { email } })
}
