class Manager:
    def trigger(self, job):
        with self.scheduler.lock:  # <- finding
            self.scheduler.waiting.append(job)
