import { prisma } from './db.js'
export const people = () => prisma.person.findMany({ select: { id: true } })
