import { prisma } from './db.js'
export const two = async () => {
  const a = await prisma.team.create({ data: { name: 'a' } })
  await prisma.user.create({ data: { name: 'b' } })
  return a
}