import { z } from 'zod'

const schema = z.object({ DATABASE_URL: z.string() })
export const config = schema.parse({ DATABASE_URL: 'postgres://db.internal/orders' })
