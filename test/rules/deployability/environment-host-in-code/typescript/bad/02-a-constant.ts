const SEARCH_URL = 'https://search-1.staging.acme.corp:9200/orders' // <- finding

export const search = (text: string) => fetch(`${SEARCH_URL}/_search?q=${text}`, { signal: AbortSignal.timeout(2000) })
