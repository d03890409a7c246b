import { db } from './db.js'
export class Accounts {
  async credit(id: string, credits: number) {
    await db('accounts').where({ id }).increment('credits', credits) // <- finding
  }
}
