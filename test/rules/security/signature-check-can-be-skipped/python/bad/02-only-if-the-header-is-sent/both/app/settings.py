import os

PARTNER_SECRET = os.environ['PARTNER_SECRET']
