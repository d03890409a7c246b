ALTER TABLE processed_events DROP CONSTRAINT processed_events_pkey; -- <- finding
