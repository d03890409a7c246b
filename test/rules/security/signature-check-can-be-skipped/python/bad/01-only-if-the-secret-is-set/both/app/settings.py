import os

PARTNER_SECRET = os.environ.get('PARTNER_SECRET', '')
