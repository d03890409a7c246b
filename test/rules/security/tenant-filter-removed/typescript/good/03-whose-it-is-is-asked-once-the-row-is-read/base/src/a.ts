import { prisma } from './db.js'
export const f = async (userId: string, id: string) => {
  const note = await prisma.note.findFirst({ where: { id, userId } })
  return prisma.note.delete({ where: { id: note.id } })
}
