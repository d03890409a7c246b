UPDATE orders SET amount = total WHERE amount IS NULL;
