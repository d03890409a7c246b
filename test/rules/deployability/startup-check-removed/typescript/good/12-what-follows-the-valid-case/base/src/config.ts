import { z } from 'zod'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
const result = Env.safeParse(process.env)
if (!result.success) {
  console.error(result.error.flatten())
  process.exit(1)
}
export const config = result.data
