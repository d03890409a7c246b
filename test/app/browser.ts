import type { Road } from './road.ts'

/** A browser without a window: keeps cookies, follows nothing by itself. */
export const createBrowser = (road: () => Pick<Road, 'harness'>, publicUrl: string) => {
  const cookies = new Map<string, string>()
  const go = async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, publicUrl)
    const target = url.href.startsWith(publicUrl) ? url.href.replace(publicUrl, road().harness.url) : url.href
    const response = await fetch(target, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string> | undefined),
      },
    })
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      location: response.headers.get('location') ?? '',
    }
  }
  const keyIn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return {
    cookies,
    go,
    keyIn,
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      go(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    /** Signs in as somebody whom the stand-in offers; gives the answer to the code. */
    async signIn(login: string, to = '/') {
      const left = await go(`/sign-in?to=${encodeURIComponent(to)}`)
      const offered = await go(left.location)
      const back = new RegExp(`href="([^"]+)">Continue as ${login}<`).exec(offered.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
      return go(back)
    },
  }
}
