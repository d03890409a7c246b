CREATE FUNCTION set_owner() RETURNS trigger AS $$
BEGIN
  NEW.owner := coalesce(NEW.owner, current_user);
  RETURN NEW;
END
$$ LANGUAGE plpgsql;
CREATE TRIGGER set_owner BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION set_owner();
ALTER TABLE letters ADD COLUMN owner text;
UPDATE letters SET owner = current_user WHERE owner IS NULL;
ALTER TABLE letters ALTER COLUMN owner SET NOT NULL;
