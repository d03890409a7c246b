export async function tipsFor(kind: string): Promise<string[]> {
  const res = await fetch(`${process.env.TIPS_URL}/tips?kind=${kind}`, { signal: AbortSignal.timeout(1000) });
  return res.json();
}
