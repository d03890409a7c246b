CREATE TABLE refunds (id uuid PRIMARY KEY, payment_id uuid NOT NULL UNIQUE);
