import 'express'
export const base = process.env.PUBLIC_URL ?? 'http://localhost:3000'
export const listen = process.env.BIND_ADDRESS ?? '127.0.0.1'
