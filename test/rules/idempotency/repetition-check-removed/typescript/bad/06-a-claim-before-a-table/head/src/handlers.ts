import { db } from './db.js'
export const handlers: Record<string, (event: any) => Promise<void>> = {
  paid: async (event) => {
    await db('accounts').where({ id: event.account }).increment('credits', event.credits)
  },
}
