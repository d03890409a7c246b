import 'express'
const size = Number(process.env.POOL_SIZE)
export const pool = { max: Number.isFinite(size) ? size : 10 }