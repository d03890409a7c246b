DROP TABLE invoices CASCADE; -- <- finding
