DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM stays_upload) THEN
        RAISE EXCEPTION 'stays_upload still has rows';
    END IF;
END
$$;

DROP TABLE stays_upload;

DROP TABLE stays CASCADE; -- <- finding
