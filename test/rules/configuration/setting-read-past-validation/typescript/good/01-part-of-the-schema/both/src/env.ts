import { z } from 'zod'

export const env = z.object({ PORT: z.coerce.number(), MAIL_SENDER: z.string() }).parse(process.env)
