exports.up = (knex) => knex.schema.dropTableIfExists('visits') // <- finding

exports.down = (knex) => knex.schema.createTable('visits', (table) => table.increments())
