export class FxService {
  async rate(pair: string) {
    const base = process.env.FX_BASE_URL // <- finding
    return fetch(`${base}/latest/${pair}`, { signal: AbortSignal.timeout(3000) })
  }
}
