class Orders:
    def replace(self, order):
        order.cancel()
        return self.make(order)
