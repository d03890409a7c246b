import { publicProcedure, protectedProcedure, router } from './trpc.js'
export const notes = router({
  create: protectedProcedure.mutation(async () => 1),
  update: protectedProcedure.mutation(async () => 2),
  archive: protectedProcedure.mutation(async () => 3),
  remove: publicProcedure.mutation(async () => 4), // <- finding
})