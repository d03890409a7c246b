import 'express'
const fallback = 'orders'
const { COOKIE_SECRET = fallback } = process.env // <- finding
export const cookie = COOKIE_SECRET
