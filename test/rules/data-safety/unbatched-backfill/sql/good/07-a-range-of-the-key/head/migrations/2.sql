UPDATE events SET kind = lower(kind) WHERE id BETWEEN 1 AND 50000;
