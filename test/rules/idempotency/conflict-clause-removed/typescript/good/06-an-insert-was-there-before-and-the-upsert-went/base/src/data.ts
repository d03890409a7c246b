import 'express'
import { prisma } from './db.js'
export const put = async (key: string) => {
  await prisma.entry.create({ data: { key } })
  await prisma.entry.upsert({ where: { key: 'last' }, create: { key: 'last' }, update: {} })
}
