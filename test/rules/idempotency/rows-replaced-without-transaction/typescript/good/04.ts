import { prisma } from './db.js'
export const change = async (kind: string, postId: string) => {
  if (kind === 'remove') await prisma.tag.deleteMany({ where: { postId } })
  else await prisma.tag.create({ data: { postId } })
}