import queue
import smtplib
import threading

outgoing = queue.Queue()
stopped = threading.Event()


class Mailer(threading.Thread):
    def run(self):
        while not stopped.is_set():  # <- finding
            try:
                message = outgoing.get(timeout=5)
            except queue.Empty:
                stopped.wait(1)
                continue
            self.deliver(message)

    def deliver(self, message):
        with smtplib.SMTP("mail.internal.acme.io", timeout=10) as server:
            server.send_message(message)
