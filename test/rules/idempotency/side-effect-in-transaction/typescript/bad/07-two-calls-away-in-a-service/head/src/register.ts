import { prisma } from './db.js'
import { welcome } from './welcome.js'
export const register = (email: string) =>
  prisma.$transaction(async (tx) => {
    await tx.user.create({ data: { email } })
    await tx.team.create({ data: { owner: email } })
    await welcome(email) // <- finding
  })
