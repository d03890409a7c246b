import os

SHOP_SECRET = os.environ['SHOP_SECRET']
