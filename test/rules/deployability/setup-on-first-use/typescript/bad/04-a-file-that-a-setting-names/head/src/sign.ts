import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';

let key: string | undefined;

function privateKey(): string {
  if (!key) key = readFileSync(process.env.SIGNING_KEY_FILE!, 'utf8'); // <- finding
  return key;
}

export function sign(path: string) {
  return createSign('RSA-SHA256').update(path).sign(privateKey(), 'base64url');
}
