DROP TABLE poll_views; -- <- finding
