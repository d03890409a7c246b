import { Cron } from 'croner';
import sendgrid from '@sendgrid/mail';
import { counted } from './metrics.js';
import { members } from './members.js';

export const digests = new Cron('0 7 * * *', counted('digests', async () => { // <- finding
  for (const member of await members()) await sendgrid.send({ to: member.email, from: 'a@b.example', subject: 'Digest', text: 'x' });
}));
