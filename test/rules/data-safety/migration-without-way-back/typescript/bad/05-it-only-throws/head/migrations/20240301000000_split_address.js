export async function up(knex) {
  await knex.schema.alterTable('customers', (t) => {
    t.text('street');
    t.text('city');
  });
}

export async function down() { // <- finding
  throw new Error('not supported');
}
