import { prisma } from './db.js'
export const setTags = (postId: string, names: string[]) =>
  prisma.$transaction([prisma.tag.deleteMany({ where: { postId } }), prisma.tag.createMany({ data: names.map((name) => ({ postId, name })) })])