import { prisma } from './db.js'
export const join = async (teamId: string, userId: string) => {
  const membership = await prisma.membership.findFirst({ where: { teamId, userId } })
  if (!membership) {
    await prisma.membership.create({ data: { teamId, userId, role: 'member' } }) // <- finding
  }
}
