import { prisma } from './db.js'
export const close = (id: string) =>
  Promise.all([
    prisma.account.update({ where: { id }, data: { open: false } }),
    prisma.entry.create({ data: { id } }),
  ])
