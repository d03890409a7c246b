import { prisma } from './db.js'
export const award = (id: string, points: number) =>
  prisma.$transaction(async (tx) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id } })
    await tx.award.create({ data: { memberId: id, points } })
    await tx.member.update({ where: { id }, data: { points: member.points + points } }) // <- finding
  })
