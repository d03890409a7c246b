import { prisma } from './db.js'
export const both = (id: string) => prisma.$transaction([prisma.a.update({ where: { id }, data: {} }), prisma.b.delete({ where: { id } })])