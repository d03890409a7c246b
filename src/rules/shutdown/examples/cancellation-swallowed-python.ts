import type { Examples } from '#model/rule'

export const cancellationSwallowedPython: Examples = {
  bad: [
    `import asyncio


async def follow(queue):
    while True:
        try:
            await handle(queue)
        except BaseException as error:  # <- finding
            print(error)
`,
    `async def poll(client):
    while True:
        try:
            await client.fetch()
        except:  # <- finding
            pass
`,
    `import asyncio


async def sync(client, items):
    for item in items:
        try:
            await client.push(item)
        except (asyncio.CancelledError, ConnectionError):  # <- finding
            continue
`,
  ],
  good: [
    `import asyncio


async def follow(queue):
    while True:
        try:
            await handle(queue)
        except Exception as error:
            print(error)
`,
    `import asyncio


async def follow(queue):
    while True:
        try:
            await handle(queue)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            print(error)
`,
    `import asyncio


async def stop(tasks):
    for task in tasks:
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
`,
    `def follow(queue):
    while True:
        try:
            handle(queue)
        except BaseException:
            pass
`,
  ],
}
