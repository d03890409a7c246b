from app.stores import store


class Keys:
    def rotate(self):
        self.key = self.client.new_key()
