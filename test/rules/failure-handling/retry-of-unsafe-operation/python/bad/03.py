from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

adapter = HTTPAdapter(max_retries=Retry(total=3, backoff_factor=1, allowed_methods=["GET", "POST"]))  # <- finding
