import { z } from 'zod'
export const config = z.object({ DATABASE_URL: z.string().url() }).parse(process.env)
