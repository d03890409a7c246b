export async function up(knex) {
  await knex.schema.createTable('customers', (t) => {
    t.bigIncrements('id');
    t.text('address');
  });
}

export async function down(knex) {
  await knex.schema.dropTable('customers');
}
