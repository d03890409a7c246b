import { prisma } from './db.js'
export const moveDown = async (id: string) => {
  const page = await prisma.page.findUniqueOrThrow({ where: { id } })
  await prisma.page.update({ where: { id, version: page.version }, data: { position: page.position + 1, version: { increment: 1 } } })
}
