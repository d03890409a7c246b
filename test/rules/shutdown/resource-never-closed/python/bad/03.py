from pymongo import MongoClient


def count(address):
    client = MongoClient(address)  # <- finding
    total = client.orders.rows.count_documents({})
    client.close()
    return total
