const { knex } = require('./db')
async function join(email) {
  return knex.transaction(async (trx) => {
    const found = await trx('entries').where('email', email).first()
    if (!found) {
      await trx('entries').insert({ email }) // <- finding
    }
  })
}
module.exports = { join }
