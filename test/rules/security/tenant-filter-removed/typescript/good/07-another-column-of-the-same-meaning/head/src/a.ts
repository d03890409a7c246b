import { prisma } from './db.js'
export const f = (userId: string, teamId: string) =>
  prisma.note.findMany({
    where: { teamId },
  })
