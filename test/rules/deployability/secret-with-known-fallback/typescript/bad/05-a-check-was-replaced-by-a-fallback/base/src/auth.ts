import 'express'
export const key = process.env.ENCRYPTION_KEY
if (!key) throw new Error('ENCRYPTION_KEY is not set')
