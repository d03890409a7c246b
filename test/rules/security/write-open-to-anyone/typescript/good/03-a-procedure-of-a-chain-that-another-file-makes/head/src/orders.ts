import { adminProcedure, router, signedInProcedure } from './trpc.js'
import { prisma } from './prisma.js'
import { orderId } from './schemas.js'

export const orders = router({
  cancel: signedInProcedure.input(orderId).mutation(async ({ input, ctx }) => {
    await prisma.order.update({ where: { id: input.id, ownerId: ctx.user.id }, data: { state: 'cancelled' } })
  }),
  remove: adminProcedure.input(orderId).mutation(async ({ input }) => {
    await prisma.order.delete({ where: { id: input.id } })
  }),
})
