export async function up(knex) {
  await knex.schema.alterTable('customers', (t) => t.text('place'));
  await knex.raw("UPDATE customers SET place = address WHERE id < 1000");
}

export async function down() {
  throw new Error('cannot be undone, restore the backup');
}
