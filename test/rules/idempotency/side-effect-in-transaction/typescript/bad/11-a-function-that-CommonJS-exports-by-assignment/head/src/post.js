'use strict'
const db = require('./db')
const bus = require('./bus')

exports.post = async function (entry) {
  await db.transaction(async (trx) => {
    await trx('entries').insert(entry)
    await bus.publish('entry.posted', entry) // <- finding
  })
}
