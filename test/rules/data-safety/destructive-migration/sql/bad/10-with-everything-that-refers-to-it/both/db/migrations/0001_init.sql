CREATE TABLE invoices (id bigint PRIMARY KEY, total bigint NOT NULL);
CREATE TABLE invoice_notes (id bigint PRIMARY KEY, invoice_id bigint REFERENCES invoices (id), note text);
