DO $$ BEGIN
  IF current_user <> 'owner' THEN
    RAISE EXCEPTION 'wrong user';
  END IF;
END $$;
CREATE TABLE notes (id bigint PRIMARY KEY);
