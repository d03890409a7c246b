import pybreaker

seats_guard = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=30)
trains_guard = pybreaker.CircuitBreaker(fail_max=3, reset_timeout=60)
