CREATE TABLE vets (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name   text NOT NULL,
    phone  text NOT NULL
);

ALTER TABLE pets ADD COLUMN vet_id bigint REFERENCES vets (id);

INSERT INTO vets (name, phone)
SELECT DISTINCT vet_name, vet_phone FROM pets WHERE vet_name IS NOT NULL;

UPDATE pets SET vet_id = vets.id FROM vets WHERE vets.name = pets.vet_name AND vets.phone = pets.vet_phone;

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pets WHERE vet_name IS NOT NULL AND vet_id IS NULL) THEN
        RAISE EXCEPTION 'pets without a vet';
    END IF;
END $$;

ALTER TABLE pets DROP COLUMN vet_name, DROP COLUMN vet_phone;
