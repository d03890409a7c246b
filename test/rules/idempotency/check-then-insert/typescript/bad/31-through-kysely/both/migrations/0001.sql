CREATE TABLE entries (id bigserial PRIMARY KEY, clinician_id uuid NOT NULL, patient_id uuid NOT NULL);
