from app.stores import store


class Keys:
    def rotate(self):
        with store.get_lock("rotate", timeout=60):
            self.key = self.client.new_key()
