class Manager:
    def trigger(self, job):
        self.scheduler.waiting.append(job)
