from urllib3.util.retry import Retry

policy = Retry(total=5, backoff_factor=0.5)
