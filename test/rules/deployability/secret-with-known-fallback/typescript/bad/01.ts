import 'express'
export const secret = process.env.SESSION_SECRET || 'keyboard cat' // <- finding