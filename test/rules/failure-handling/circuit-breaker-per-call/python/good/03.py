from circuitbreaker import circuit


@circuit(failure_threshold=5)
def rates(request):
    return fetch("https://rates.example.com")
