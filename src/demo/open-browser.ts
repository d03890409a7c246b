import { spawn } from 'node:child_process'

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Opens a URL in the user's browser if possible. Reports nothing: the user sees whether it worked. */
export const openBrowser = (url: string): void => {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { detached: true, stdio: 'ignore' })
  // Without a browser, the URL is still on the terminal.
  child.on('error', () => undefined)
  child.unref()
}
