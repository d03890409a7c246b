def send_reports():
    cache.clear()
