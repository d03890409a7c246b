DELETE FROM sessions WHERE expires_at < now() - interval '30 days';
UPDATE sessions SET note = NULL WHERE note = '';
ALTER TABLE sessions ADD COLUMN device text;
UPDATE sessions SET device = NULL;
