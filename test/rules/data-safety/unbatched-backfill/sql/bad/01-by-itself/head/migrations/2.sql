UPDATE events SET kind = lower(kind); -- <- finding
