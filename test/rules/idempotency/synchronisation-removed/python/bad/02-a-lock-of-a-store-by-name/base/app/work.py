from app.stores import store


class Keys:
    def rotate(self):
        with store.get_lock(f"rotate-{self.name}", timeout=60, blocking=False):  # <- finding
            answer = self.client.new_key(self.key)
            self.key = answer["key"]
