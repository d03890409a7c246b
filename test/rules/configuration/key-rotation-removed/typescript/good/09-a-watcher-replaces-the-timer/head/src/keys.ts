import { readFileSync, watch } from 'node:fs';

const file = process.env.SIGNING_KEY_FILE!;
let key = readFileSync(file, 'utf8');

watch(file, () => {
  key = readFileSync(file, 'utf8');
});

export const signingKey = () => key;
