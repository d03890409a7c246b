import { currentId } from './current'

export const fetchWithId = (url: string): Promise<Response> =>
  fetch(url, { headers: { 'X-Correlation-Id': currentId() }, signal: AbortSignal.timeout(800) })
