import { prisma } from './db.js'
export const move = async (postId: string) => {
  await prisma.draft.deleteMany({ where: { postId } })
  await prisma.post.create({ data: { postId } })
}