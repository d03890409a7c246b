import { prisma } from './db.js'
export const found = async (name: string, userId: string) => {
  const team = await prisma.team.create({ data: { name } })
  await prisma.member.create({ data: { teamId: team.id, userId } }) // <- finding
}
