import { Cron } from 'croner';
import sendgrid from '@sendgrid/mail';
import { withLease } from './lease.js';
import { members } from './members.js';

export const digests = new Cron('0 7 * * *', withLease('digests', async () => {
  for (const member of await members()) await sendgrid.send({ to: member.email, from: 'a@b.example', subject: 'Digest', text: 'x' });
}));
