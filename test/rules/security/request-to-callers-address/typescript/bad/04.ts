import { publicProcedure, router } from './trpc.js'
export const links = router({
  read: publicProcedure.mutation(async ({ input }) => {
    const page = await fetch(input.url) // <- finding
    return page.text()
  }),
})