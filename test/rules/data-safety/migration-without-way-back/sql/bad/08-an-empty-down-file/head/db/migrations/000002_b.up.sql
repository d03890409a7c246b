ALTER TABLE a ADD COLUMN note text; -- <- finding
