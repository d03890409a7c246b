import { protectedProcedure, router } from './trpc.js'
import { insertAuditLogs } from './audit.js'
import { db } from './db.js'
export const team = router({
  inviteMember: protectedProcedure.mutation(async ({ input }) => {
    await db.invitation.create({ data: input })
    await insertAuditLogs('invite')
  }),
  removeMember: protectedProcedure.mutation(async ({ input }) => {
    await db.member.delete({ where: input })
    await insertAuditLogs('remove')
  }),
  createRole: protectedProcedure.mutation(async ({ input }) => {
    await db.role.create({ data: input })
    await insertAuditLogs('role')
  }),
  updateMemberRole: protectedProcedure.mutation(async ({ input }) => { // <- finding
    await db.member.update({ where: input, data: input })
  }),
})
