from datetime import timedelta

from aiobreaker import CircuitBreaker


async def rates(request):
    breaker = CircuitBreaker(fail_max=5, timeout_duration=timedelta(seconds=60))  # <- finding

    @breaker
    async def load():
        return await fetch("https://rates.example.com")

    return await load()
