export const up = (pgm) => {
  pgm.createTable('subscriptions', { id: 'id', user_id: { type: 'bigint', notNull: true }, plan: 'text' });
};
export const down = (pgm) => pgm.dropTable('subscriptions');
