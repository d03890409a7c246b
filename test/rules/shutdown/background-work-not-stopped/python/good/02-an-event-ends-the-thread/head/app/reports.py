def write_pending_reports():
    pass
