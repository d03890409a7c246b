COMMENT ON TABLE old_orders IS 'kept until the audit';
