def run_jobs():
    pass
