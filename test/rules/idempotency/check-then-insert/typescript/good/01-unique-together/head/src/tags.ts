import { prisma } from './db.js'
export const ensureTag = async (teamId: string, name: string) => {
  const existing = await prisma.tag.findFirst({ where: { teamId, name } })
  if (existing) return existing
  return prisma.tag.create({ data: { teamId, name } })
}
