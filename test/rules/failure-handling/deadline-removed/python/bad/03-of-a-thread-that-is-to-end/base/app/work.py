class Worker:
    def stop(self):
        self.stop_event.set()
        self.send_thread.join(30.0)  # <- finding
        self.started = False
