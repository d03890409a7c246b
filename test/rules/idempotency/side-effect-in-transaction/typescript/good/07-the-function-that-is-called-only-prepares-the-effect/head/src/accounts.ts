import { db } from './db.js'
import { prepare } from './mail.js'
export const open = (email: string) => db.transaction(async (tx) => { await tx.insert('accounts'); return prepare(email) })
