import 'express'
export const secret = process.env.JWT_SECRET || 'orders' // <- finding
