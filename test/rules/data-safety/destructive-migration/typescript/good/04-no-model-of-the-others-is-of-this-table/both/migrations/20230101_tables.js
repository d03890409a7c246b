exports.up = (knex) =>
  knex.schema
    .createTable('orders', (table) => table.increments())
    .createTable('visits', (table) => table.increments())

exports.down = (knex) => knex.schema.dropTable('visits').dropTable('orders')
