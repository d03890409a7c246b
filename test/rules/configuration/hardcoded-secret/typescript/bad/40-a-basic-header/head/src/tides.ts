import { fetch } from 'undici'

export const tides = async (): Promise<Response> =>
  fetch('https://tides.harbour.org/now', {
    headers: { Authorization: 'Basic aGFyYm91cm1hc3RlcjpWazgzLXFQejctTG0yMA==' }, // <- finding
  })
