import aiohttp

def make_session(token):
    headers = {"authorization": f"Bearer {token}"}
    timeout = aiohttp.ClientTimeout(total=8)
    return aiohttp.ClientSession(headers=headers, timeout=timeout)
