import { send } from './http.js'

export const invoice = (id: string, options: { signal?: AbortSignal } = {}) => send(`https://billing.example.com/${id}`, options.signal)
