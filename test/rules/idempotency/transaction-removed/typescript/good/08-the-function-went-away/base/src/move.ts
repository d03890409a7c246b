import { db } from './db.js'
export const one = 1
export const move = () => db.transaction(async (tx) => { await tx.insert('a'); await tx.insert('b') })
