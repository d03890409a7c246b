CREATE TABLE kinds (id bigserial PRIMARY KEY, name text UNIQUE);
CREATE TABLE fields (id bigserial PRIMARY KEY, name text, kind_id bigint NOT NULL REFERENCES kinds (id));
