DROP TABLE IF EXISTS `invoices`; -- <- finding
