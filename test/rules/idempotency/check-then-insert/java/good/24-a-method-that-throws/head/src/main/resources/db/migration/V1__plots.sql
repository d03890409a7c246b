CREATE TABLE plots (
  id uuid PRIMARY KEY,
  garden_id uuid NOT NULL,
  number int NOT NULL,
  UNIQUE (garden_id, number)
);
