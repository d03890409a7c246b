import { z } from 'zod'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
const result = Env.safeParse(process.env)
if (!result.success) {
  console.warn('configuration is not complete', result.error.flatten())
}
export const config = result.data!
