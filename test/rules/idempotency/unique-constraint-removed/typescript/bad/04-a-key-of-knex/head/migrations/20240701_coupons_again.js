exports.up = (knex) =>
  knex.schema.alterTable('redemptions', (table) => {
    table.dropUnique(['coupon_id', 'customer_id']) // <- finding
    table.timestamp('redeemed_at')
  })

exports.down = (knex) =>
  knex.schema.alterTable('redemptions', (table) => {
    table.dropColumn('redeemed_at')
    table.unique(['coupon_id', 'customer_id'])
  })
