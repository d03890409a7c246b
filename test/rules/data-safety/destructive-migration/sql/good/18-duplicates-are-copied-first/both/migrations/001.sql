CREATE TABLE subscriptions (id bigint PRIMARY KEY, user_id bigint, plan text);
