import { prisma } from './db.js'
export const setTags = async (postId: string, names: string[]) => {
  await prisma.tag.deleteMany({ where: { postId } })
  await prisma.tag.createMany({ data: names.map((name) => ({ postId, name })) }) // <- finding
}