const base = process.env.FLAGS_URL;

class Outdated extends Error {}

async function read(id: string): Promise<{ rules: object[]; tag: string }> {
  const answer = await fetch(`${base}/flags/${id}`, { signal: AbortSignal.timeout(2_000) });
  return { ...((await answer.json()) as { rules: object[] }), tag: answer.headers.get('etag') ?? '' };
}

async function write(id: string, tag: string, rules: object[]): Promise<void> {
  const answer = await fetch(`${base}/flags/${id}`, {
    method: 'PUT',
    headers: { 'if-match': tag },
    body: JSON.stringify({ rules }),
    signal: AbortSignal.timeout(2_000),
  });
  if (answer.status === 412) throw new Outdated(id);
  if (!answer.ok) throw new Error(`The store answered ${answer.status}`);
}

export async function addRule(id: string, rule: object): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { rules, tag } = await read(id);
    try {
      await write(id, tag, [...rules, rule]);
      return;
    } catch (error) {
      if (error instanceof Outdated && attempt < 3) continue;
      throw error;
    }
  }
}
