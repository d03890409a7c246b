import { prisma } from './db.js'
export const f = async (userId: string, id: string) => {
  const note = await prisma.note.findFirst({ where: { id } })
  if (note.userId !== userId && !note.shared) throw new Error('Not allowed')
  return prisma.note.delete({ where: { id: note.id } })
}
