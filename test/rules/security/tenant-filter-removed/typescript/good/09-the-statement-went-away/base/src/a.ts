import { prisma } from './db.js'
export const f = async (userId: string, id: string) => {
  await prisma.note.deleteMany({ where: { id, userId } })
  return 1
}
