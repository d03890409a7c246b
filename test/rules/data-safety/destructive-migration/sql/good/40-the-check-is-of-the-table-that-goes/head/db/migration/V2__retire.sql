DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM stays) THEN
        RAISE EXCEPTION 'stays still has rows';
    END IF;
END
$$;

DROP TABLE stays CASCADE;
