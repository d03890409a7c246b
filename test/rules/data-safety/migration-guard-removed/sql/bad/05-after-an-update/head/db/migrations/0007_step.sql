UPDATE orders SET status = state;
