import { prisma } from './db.js'
export const add = (text: string) => prisma.note.create({ data: { text } })
