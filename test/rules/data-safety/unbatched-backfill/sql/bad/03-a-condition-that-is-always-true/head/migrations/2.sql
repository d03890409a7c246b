UPDATE events SET seen_at = now() WHERE 1 = 1; -- <- finding
