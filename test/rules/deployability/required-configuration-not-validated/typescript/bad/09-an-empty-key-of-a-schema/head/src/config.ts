import { z } from 'zod'
export const config = z.object({
  PORT: z.coerce.number(),
  COOKIE_SIGNING_KEY: z.string().default(''), // <- finding
}).parse(process.env)
