let rates: Record<string, number> = {};

export async function loadRates(url: string): Promise<void> {
  const response = await fetch(`${url}/latest`, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`rates: ${response.status}`);
  rates = await response.json();
}

export const rate = (code: string) => rates[code];
