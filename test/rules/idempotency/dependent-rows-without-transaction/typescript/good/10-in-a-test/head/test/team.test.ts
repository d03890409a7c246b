import { prisma } from './db.js'
export const setUp = async () => {
  const team = await prisma.team.create({ data: {} })
  await prisma.member.create({ data: { teamId: team.id } })
}
