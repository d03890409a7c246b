from pymongo import MongoClient


class Store:
    def connect(self, address):
        client = MongoClient(address)
        self.client = client
