import { prisma } from './db.js'
export const setTags = (postId: string, names: string[]) =>
  prisma.$transaction(async (tx) => {
    await tx.tag.deleteMany({ where: { postId } })
    await tx.tag.createMany({ data: names.map((name) => ({ postId, name })) })
  })