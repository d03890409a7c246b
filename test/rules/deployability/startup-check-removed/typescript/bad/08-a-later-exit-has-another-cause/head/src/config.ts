import { z } from 'zod'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
const result = Env.safeParse(process.env) // <- finding
if (!result.success) {
  console.warn('configuration is not complete', result.error.flatten())
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.exit(1)
}
export const config = result.data!
