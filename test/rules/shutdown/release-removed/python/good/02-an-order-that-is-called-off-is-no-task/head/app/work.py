class Orders:
    def replace(self, order):
        return self.make(order)
