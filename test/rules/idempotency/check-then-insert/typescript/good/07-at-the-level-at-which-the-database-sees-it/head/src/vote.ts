import { prisma } from './db.js'
export const vote = (pollId: string, userId: string) =>
  prisma.$transaction(
    async (tx) => {
      const earlier = await tx.vote.findFirst({ where: { pollId, userId } })
      if (earlier) throw new Error('voted already')
      return tx.vote.create({ data: { pollId, userId } })
    },
    { isolationLevel: 'Serializable' },
  )
