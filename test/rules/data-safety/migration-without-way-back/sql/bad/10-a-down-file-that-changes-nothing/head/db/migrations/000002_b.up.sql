UPDATE tariffs SET deposit = 500 WHERE kind = 'long-term'; -- <- finding
