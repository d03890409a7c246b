import { z } from 'zod'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
const load = () => {
  const result = Env.safeParse(process.env)
  if (result.success) {
    console.info('configuration is complete')
    return result.data
  }
  console.error(result.error.flatten())
  process.exit(1)
}
export const config = load()
