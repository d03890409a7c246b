import 'express'
import { prisma } from './db.js'
export const one = 1
export const put = async (key: string) => {
  await prisma.entry.create({ data: { key } })
}
