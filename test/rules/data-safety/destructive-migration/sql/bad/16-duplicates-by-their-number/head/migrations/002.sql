DELETE FROM subscriptions WHERE id IN ( -- <- finding
  SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY user_id ORDER BY id DESC) AS n FROM subscriptions) d WHERE n > 1
);
ALTER TABLE subscriptions ADD CONSTRAINT one_per_user UNIQUE (user_id);
