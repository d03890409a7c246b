import { z } from 'zod'

export const config = z
  .object({
    DATABASE_URL: z.string().url(),
    JWT_SECRET: z.string().min(32),
  })
  .parse(process.env)
