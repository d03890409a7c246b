from fastapi import FastAPI

from app.store import ParseError, load

app = FastAPI()


class Import:
    is_running = False

    def run(self):
        if not self.is_running:
            self.is_running = True
            try:
                load()  # <- finding
            except ParseError:
                print("not read")
            self.is_running = False
