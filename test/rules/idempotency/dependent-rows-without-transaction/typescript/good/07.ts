import { prisma } from './db.js'
export const found = async (name: string) => {
  const team = await prisma.team.create({ data: { name } })
  await prisma.auditLog.create({ data: { teamId: team.id, action: 'created' } })
}