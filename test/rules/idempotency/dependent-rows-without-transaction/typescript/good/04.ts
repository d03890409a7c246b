import { prisma } from './db.js'
export const either = async (kind: string) => {
  if (kind === 'a') {
    const a = await prisma.a.create({ data: {} })
    return a.id
  }
  const b = await prisma.b.create({ data: {} })
  return b.id
}