import { prisma } from './db.js'
export const addTag = async (teamId: string, name: string) => {
  const blocked = await prisma.block.findFirst({ where: { teamId } })
  if (blocked) return undefined
  return prisma.tag.create({ data: { teamId, name } })
}
