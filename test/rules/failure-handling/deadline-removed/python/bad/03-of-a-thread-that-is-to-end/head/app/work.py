class Worker:
    def stop(self):
        self.stop_event.set()
        self.send_thread.join()
        self.started = False
