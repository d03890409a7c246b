import { db } from './db.js'
import { publish } from './bus.js'

export function post(entry: { ref: string; account: string; cents: number }) {
  return db.transaction(function (trx) {
    return trx('entries')
      .insert(entry)
      .then(function () {
        return publish('entry.posted', entry) // <- finding
      })
      .then(() => trx('accounts').where({ id: entry.account }).increment('balance', entry.cents))
  })
}
