import { prisma } from './db.js'
export const found = (name: string, userId: string) =>
  prisma.$transaction(async (tx) => {
    const team = await tx.team.create({ data: { name } })
    await tx.member.create({ data: { teamId: team.id, userId } })
  })