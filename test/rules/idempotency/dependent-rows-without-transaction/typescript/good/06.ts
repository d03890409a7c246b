import { prisma } from './db.js'
export const found = (name: string, userId: string) =>
  prisma.team.create({ data: { name, members: { create: { userId } } } })