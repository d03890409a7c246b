import { prisma } from './db.js'
export const search = (term: string) =>
  prisma.$queryRawUnsafe(`SELECT id FROM notes WHERE body LIKE '%${term}%'`) // <- finding