import json


def load(path):
    file = open(path)
    tiles = json.load(file)
    file.close()
    return {tile["id"]: tile for tile in tiles}
