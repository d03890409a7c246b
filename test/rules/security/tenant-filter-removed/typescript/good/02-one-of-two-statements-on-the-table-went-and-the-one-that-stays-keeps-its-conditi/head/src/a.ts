import { prisma } from './db.js'
export const f = async (teamId: string, mine: string, other: string) => {
  const member = await prisma.member.findFirst({ where: { teamId, personId: other } })
  return { role: member?.role, isAdmin: member?.role === 'admin' }
}
