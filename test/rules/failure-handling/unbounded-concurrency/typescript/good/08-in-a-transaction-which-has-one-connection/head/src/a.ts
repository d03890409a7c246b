import 'express'
import { db } from './services.js'
export const move = () => db.$transaction(async (tx) => {
  const rows = await tx.provider.findMany()
  await Promise.all(rows.map(async (row) => { await tx.secret.create({ data: row }) }))
})
