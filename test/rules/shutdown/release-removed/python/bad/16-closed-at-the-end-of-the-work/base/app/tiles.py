import json


def load(path):
    with open(path) as file: # <- finding
        tiles = json.load(file)
    return {tile["id"]: tile for tile in tiles}
