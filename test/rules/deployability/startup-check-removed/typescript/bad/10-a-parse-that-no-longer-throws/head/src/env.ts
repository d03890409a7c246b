import { z } from 'zod'

const schema = z.object({ TIDES_URL: z.string().url(), TIDES_KEY: z.string().min(16) })

const parsed = schema.safeParse(process.env)
if (!parsed.success) {
  console.warn('invalid configuration', parsed.error.issues)
}
export const env = parsed.success ? parsed.data : process.env
