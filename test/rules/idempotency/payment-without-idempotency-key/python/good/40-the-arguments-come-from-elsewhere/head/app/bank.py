import os

import httpx

bank = httpx.Client(base_url=os.environ["BANK_URL"], timeout=5)
