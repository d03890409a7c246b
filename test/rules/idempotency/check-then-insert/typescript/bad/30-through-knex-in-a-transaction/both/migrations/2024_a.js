exports.up = function (knex) {
  return knex.schema.createTable('entries', function (table) {
    table.increments('id')
    table.string('email').notNullable()
    table.timestamps(true, true)
  })
}
