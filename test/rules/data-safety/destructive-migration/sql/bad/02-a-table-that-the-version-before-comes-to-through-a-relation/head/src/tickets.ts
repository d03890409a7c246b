import { prisma } from './db.js'
export const open = (personId: number, endsAt: Date) => prisma.ticket.create({ data: { personId, endsAt } })
