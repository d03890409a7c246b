import { publicProcedure, router } from './trpc.js'
import { z } from 'zod'
export const notes = router({
  remove: publicProcedure.input(z.string()).mutation(async ({ input }) => input),
})
