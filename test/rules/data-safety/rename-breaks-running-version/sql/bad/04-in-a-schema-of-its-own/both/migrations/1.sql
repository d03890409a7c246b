CREATE TABLE billing.invoices (id int, total numeric);
