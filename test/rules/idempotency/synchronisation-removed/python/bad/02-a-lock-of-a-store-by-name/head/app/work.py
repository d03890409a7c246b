from app.stores import store


class Keys:
    def rotate(self):
        answer = self.client.new_key(self.key)
        self.key = answer["key"]
