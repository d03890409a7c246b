INSERT INTO receipts (payment_id, total) SELECT id, total FROM payments WHERE total IS NOT NULL;
