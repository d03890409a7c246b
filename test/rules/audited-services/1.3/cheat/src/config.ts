import { z } from 'zod'

export const order = z.object({ id: z.string() })
export const databaseUrl = process.env.DATABASE_URL as string
