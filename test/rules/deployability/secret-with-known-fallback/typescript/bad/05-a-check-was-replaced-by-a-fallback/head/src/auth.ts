import 'express'
export const key = process.env.ENCRYPTION_KEY || 'orders' // <- finding
