import { z } from 'zod'
export const config = z.object({ JWT_SECRET: z.string().min(32) }).parse(process.env)
