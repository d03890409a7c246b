import { prisma } from './db.js'
export const f = async (teamId: string, mine: string, other: string) => {
  const theirs = await prisma.member.findFirst({ where: { teamId, personId: other } })
  const own = await prisma.member.findFirst({ where: { teamId, personId: mine } })
  return { role: theirs?.role, isAdmin: own?.role === 'admin' }
}
