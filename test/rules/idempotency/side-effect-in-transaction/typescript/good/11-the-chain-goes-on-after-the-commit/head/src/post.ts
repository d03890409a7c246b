import { db } from './db.js'
import { publish } from './bus.js'

export function post(entry: { ref: string; account: string; cents: number }) {
  return db
    .transaction((trx) =>
      trx('entries')
        .insert(entry)
        .then(() => trx('accounts').where({ id: entry.account }).increment('balance', entry.cents)),
    )
    .then(() => publish('entry.posted', entry))
}

export function total(lines: number[]) {
  return db.transaction((scope) => {
    scope.add(lines)
    publish('totals', lines)
  })
}
