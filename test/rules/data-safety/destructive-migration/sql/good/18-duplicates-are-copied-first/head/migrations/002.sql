CREATE TABLE subscriptions_duplicates AS SELECT * FROM subscriptions;
DELETE FROM subscriptions a USING subscriptions b WHERE a.user_id = b.user_id AND a.id < b.id;
CREATE UNIQUE INDEX subscriptions_user ON subscriptions (user_id);
