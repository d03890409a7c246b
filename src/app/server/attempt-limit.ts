/** Limits how fast a secret can be guessed. */
export interface AttemptLimit {
  /** Seconds until the next attempt from this address is checked; 0 when there is no wait. */
  waitSeconds(address: string): number
  failed(address: string): void
  /** The attempt counted last from this address had the right secret. It was not a failure, and clears the address's earlier ones. */
  succeeded(address: string): void
}

/** The number of failures allowed in a time, per address and overall. */
export interface AttemptRates {
  readonly perAddress: { readonly failures: number; readonly seconds: number }
  readonly overall: { readonly failures: number; readonly seconds: number }
}

/** A secret of 32 random characters withstands any number of guesses at these rates; a weaker one withstands them for years. */
const defaultRates: AttemptRates = {
  perAddress: { failures: 10, seconds: 600 },
  overall: { failures: 100, seconds: 60 },
}

interface Window {
  failures: number
  until: number
}

/**
 * Counts failures in this process. Memory is bounded, whatever clients do: it holds no more addresses than the overall rate admits within
 * the longer of the two times.
 *
 * @param now milliseconds
 */
export const createAttemptLimit = (
  { perAddress, overall }: AttemptRates = defaultRates,
  now: () => number = () => performance.now(),
): AttemptLimit => {
  const byAddress = new Map<string, Window>()
  let all: Window = { failures: 0, until: 0 }

  const secondsLeft = (window: Window | undefined, most: number): number =>
    window && window.failures >= most && window.until > now() ? Math.ceil((window.until - now()) / 1_000) : 0
  const counted = (window: Window | undefined, seconds: number): Window =>
    window && window.until > now() ? { ...window, failures: window.failures + 1 } : { failures: 1, until: now() + seconds * 1_000 }

  return {
    waitSeconds: (address) => Math.max(secondsLeft(byAddress.get(address), perAddress.failures), secondsLeft(all, overall.failures)),
    failed(address) {
      for (const [known, { until }] of byAddress) if (until <= now()) byAddress.delete(known)
      byAddress.set(address, counted(byAddress.get(address), perAddress.seconds))
      all = counted(all, overall.seconds)
    },
    succeeded(address) {
      byAddress.delete(address)
      all.failures -= 1
    },
  }
}
