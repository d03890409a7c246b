import { prisma } from './db.js'
export const newToken = async (userId: string, token: string) => {
  await prisma.resetToken.deleteMany({ where: { userId } })
  await prisma.resetToken.create({ data: { userId, token } })
}