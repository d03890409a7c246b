import { prisma } from './db.js'
import { ownNote } from './own.js'
export const f = async (userId: string, id: string) => {
  await ownNote(userId, id)
  await prisma.note.deleteMany({ where: { id } })
}
