import { Kysely } from 'kysely'
export class Accounts {
  constructor(private readonly db: Kysely<any>) {}
  async transfer(from: string, to: string, cents: number) {
    await this.db.transaction().execute(async (trx) => {
      await trx.updateTable('account').set({ locked: true }).where('id', '=', from).execute()
      await this.db.insertInto('booking').values({ from, to, cents }).execute() // <- finding
    })
  }
}
