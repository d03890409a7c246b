import { readFileSync } from 'node:fs';

const file = process.env.SIGNING_KEY_FILE!;
let key = readFileSync(file, 'utf8');

setInterval(() => { // <- finding
  try {
    key = readFileSync(file, 'utf8');
  } catch (err) {
    console.error('signing key not read', err);
  }
}, 60_000).unref();

export const signingKey = () => key;
