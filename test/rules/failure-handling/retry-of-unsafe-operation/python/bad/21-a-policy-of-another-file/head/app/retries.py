from tenacity import retry, stop_after_attempt, wait_exponential
resilient = retry(stop=stop_after_attempt(3), wait=wait_exponential())
