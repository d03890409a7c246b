exports.up = (knex) =>
  knex.schema.createTable('redemptions', (table) => {
    table.uuid('id').primary()
    table.uuid('coupon_id').notNullable()
    table.uuid('customer_id').notNullable()
    table.unique(['coupon_id', 'customer_id'])
  })

exports.down = (knex) => knex.schema.dropTable('redemptions')
