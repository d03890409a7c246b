DROP TABLE IF EXISTS ledger;
DROP TABLE orders_old;
