import { prisma } from './db.js'
export const close = (id: string) =>
  prisma.$transaction([ // <- finding
    prisma.account.update({ where: { id }, data: { open: false } }),
    prisma.entry.create({ data: { id } }),
  ])
