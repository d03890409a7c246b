DROP INDEX users_email_idx;
DROP INDEX users_live_idx;
