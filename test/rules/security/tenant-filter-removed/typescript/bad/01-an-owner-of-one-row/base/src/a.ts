import { prisma } from './db.js'
export const remove = async (userId: string, id: string) => {
  await prisma.note.delete({
    where: {
      id,
      userId, // <- finding
    },
  })
}
