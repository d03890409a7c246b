-- Safeguard: a backup was taken.
DROP TABLE orders;
