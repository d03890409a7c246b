import 'express'
import { prisma } from './db.js'
export const put = async (key: string, value: string) => {
  await prisma.entry.upsert({ where: { key }, create: { key, value }, update: { value } })
}
