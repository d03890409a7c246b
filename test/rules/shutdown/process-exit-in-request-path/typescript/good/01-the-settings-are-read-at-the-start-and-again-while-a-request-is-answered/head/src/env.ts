import { z } from 'zod'
const parsed = z.object({ PORT: z.coerce.number() }).safeParse(process.env)
export function getEnv() {
  if (!parsed.success) {
    console.error(parsed.error)
    process.exit(1)
  }
  return parsed.data
}
