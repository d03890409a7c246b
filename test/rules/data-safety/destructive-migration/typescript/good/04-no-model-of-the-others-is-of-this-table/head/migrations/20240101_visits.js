exports.up = (knex) => knex.schema.dropTableIfExists('visits')

exports.down = (knex) => knex.schema.createTable('visits', (table) => table.increments())
