import type { Example, Examples } from '#model/rule'

const file = (title: string, body: string): Example => ({
  title,
  files: {
    'pyproject.toml': '[project]\nname = "trial"\ndependencies = ["fastapi"]\n',
    'app/trial.py': `import asyncio
import smtplib
import threading

GRACE = 30 * 60


def remind(address):
    smtplib.SMTP("mail").sendmail("shop@example.com", [address], "your trial ends")


${body}`,
  },
})

export const inProcessDelayPython: Examples = {
  bad: [
    file(
      'a timer in a thread',
      `def begin(address):
    threading.Timer(86400, remind, [address]).start()  # <- finding
`,
    ),
    file(
      'a timer of the event loop',
      `async def begin(address):
    asyncio.get_running_loop().call_later(3600, remind, address)  # <- finding
`,
    ),
    file(
      'a time with a name',
      `def begin(address):
    timer = threading.Timer(GRACE, remind, args=[address])  # <- finding
    timer.daemon = True
    timer.start()
`,
    ),
  ],
  good: [
    file(
      'soon',
      `def begin(address):
    threading.Timer(5, remind, [address]).start()
`,
    ),
    file(
      'nothing is lost with it',
      `def forget(names):
    names.clear()


def begin(names):
    threading.Timer(3600, forget, [names]).start()
`,
    ),
    file(
      'one timer for all that has gathered',
      `class Mails:
    def begin(self, address):
        if self.timer:
            self.timer.cancel()
        self.timer = threading.Timer(3600, remind, [address])
        self.timer.start()
`,
    ),
    file(
      'a time that the caller brings',
      `def begin(address, seconds):
    threading.Timer(seconds, remind, [address]).start()
`,
    ),
  ],
}
