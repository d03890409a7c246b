exports.up = function (knex) {
  return knex.schema.table('orders', function (table) {
    table.string('channel', 20).notNullable(); // <- finding
  });
};
exports.down = function (knex) {
  return knex.schema.table('orders', (table) => table.dropColumn('channel'));
};
