exports.up = (knex) =>
  knex.schema.alterTable('redemptions', (table) => {
    table.dropIndex(['coupon_id', 'customer_id'])
    table.timestamp('redeemed_at')
  })

exports.down = (knex) =>
  knex.schema.alterTable('redemptions', (table) => {
    table.dropColumn('redeemed_at')
    table.index(['coupon_id', 'customer_id'])
  })
