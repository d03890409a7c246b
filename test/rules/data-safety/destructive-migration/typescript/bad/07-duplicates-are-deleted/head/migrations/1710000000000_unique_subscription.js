export const up = (pgm) => {
  pgm.sql(`DELETE FROM subscriptions a USING subscriptions b WHERE a.user_id = b.user_id AND a.id < b.id`); // <- finding
  pgm.addConstraint('subscriptions', 'subscriptions_user_key', { unique: ['user_id'] });
};
export const down = (pgm) => pgm.dropConstraint('subscriptions', 'subscriptions_user_key');
