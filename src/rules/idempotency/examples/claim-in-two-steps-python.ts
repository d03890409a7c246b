import type { Example, Examples } from '#model/rule'

const notify = (title: string, body: string): Example => ({
  title,
  files: {
    'pyproject.toml': '[project]\nname = "mail"\ndependencies = ["fastapi", "redis"]\n',
    'app/notify.py': `from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
${body}`,
  },
})

export const claimInTwoStepsPython: Examples = {
  bad: [
    notify(
      'set behind the work',
      `    if await redis.get(key):  # <- finding
        return
    await send(team)
    await redis.set(key, "1", ex=3600)
`,
    ),
    notify(
      'a name for what was asked',
      `    seen = cache.get(key)  # <- finding
    if seen is not None:
        return None
    cache.set(key, True, 3600)
    await send(team)
`,
    ),
    notify(
      'refused by an error',
      `    if redis.exists(key):  # <- finding
        raise RuntimeError("told already")
    redis.setex(key, 3600, 1)
    await send(team)
`,
    ),
  ],
  good: [
    notify(
      'in one step',
      `    if not await redis.set(key, "1", ex=3600, nx=True):
        return
    await send(team)
`,
    ),
    notify(
      'an answer that is kept',
      `    known = cache.get(key)
    if known is not None:
        return known
    answer = await send(team)
    cache.set(key, answer, 3600)
    return answer
`,
    ),
    notify(
      'under a lock',
      `    with redis.lock(f"{key}:lock", timeout=10):
        if redis.get(key):
            return
        redis.set(key, "1", ex=3600)
    await send(team)
`,
    ),
    notify(
      'another key',
      `    if await redis.get(key):
        return
    await send(team)
    await redis.set(f"{key}:sent", "1", ex=3600)
`,
    ),
    notify(
      'added by the first only',
      `    if cache.get(key):
        return
    if not cache.add(key, 1, 3600):
        return
    cache.set(key, 1, 3600)
    await send(team)
`,
    ),
  ],
}
