import CircuitBreaker from 'opossum'
export const once = (ask: () => Promise<string>) => new CircuitBreaker(ask).fire()
