import { z } from 'zod'

const schema = z.object({ TIDES_URL: z.string().url(), TIDES_KEY: z.string().min(16) })

export const env = schema.parse(process.env)
