import { z } from 'zod'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
export function load() {
  const result = Env.safeParse(process.env)
  if (!result.success) return { error: result.error, config: undefined }
  return { error: undefined, config: result.data }
}
