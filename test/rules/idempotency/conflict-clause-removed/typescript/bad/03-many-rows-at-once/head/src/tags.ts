import 'express'
import { prisma } from './db.js'
export const addAll = async (names: string[]) => {
  await prisma.tag.createMany({ data: names.map((name) => ({ name })) }) // <- finding
}
