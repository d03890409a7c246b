DROP TABLE ledger; -- <- finding
