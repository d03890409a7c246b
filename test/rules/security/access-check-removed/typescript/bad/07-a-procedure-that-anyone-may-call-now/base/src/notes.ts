import { protectedProcedure, router } from './trpc.js'
import { z } from 'zod'
export const notes = router({
  remove: protectedProcedure.input(z.string()).mutation(async ({ input }) => input), // <- finding
})
