import { prisma } from './db.js'
export const reset = async (postId: string) => {
  await prisma.tag.deleteMany({ where: { postId } })
  await prisma.tag.createMany({ data: [{ postId }] })
}
