import { prisma } from './db.js'
export const f = async (userId: string, id: string) => {
  const where = { id, userId }
  await prisma.note.deleteMany({ where })
}
