import type { Request } from 'express'
export const isOurs = (req: Request) => req.query.client === process.env.PUBLIC_CLIENT_KEY_ID