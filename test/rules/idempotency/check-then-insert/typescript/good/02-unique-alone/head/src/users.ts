import { prisma } from './db.js'
export const ensureUser = async (email: string) => {
  const existing = await prisma.user.findFirst({ where: { email } })
  if (existing) return existing
  return prisma.user.create({ data: { email } })
}
