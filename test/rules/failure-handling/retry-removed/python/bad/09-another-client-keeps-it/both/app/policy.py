from tenacity import retry, stop_after_attempt, wait_exponential
retrying = retry(stop=stop_after_attempt(4), wait=wait_exponential(max=10))
