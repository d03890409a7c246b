import got from 'got'

export const send = (url: string, signal?: AbortSignal) => got.get(url, { signal }).json()
