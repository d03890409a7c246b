import { prisma } from './db.js'
export const spend = async (userId: string, cost: number) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } })
  await prisma.user.update({ where: { id: userId }, data: { credits: user.credits - cost } }) // <- finding
}