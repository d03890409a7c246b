import { prisma } from './db.js'
export const ensureTag = async (name: string) => {
  const existing = await prisma.tag.findFirst({ where: { name } })
  if (existing) return existing
  return prisma.tag.create({ data: { name } })
}
