import { z } from 'zod'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
export function load() {
  const result = Env.safeParse(process.env)
  if (!result.success) {
    throw new Error(result.error.message)
  }
  return result.data
}
