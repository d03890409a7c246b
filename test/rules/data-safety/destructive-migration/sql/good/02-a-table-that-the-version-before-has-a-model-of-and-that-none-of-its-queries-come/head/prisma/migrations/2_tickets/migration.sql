ALTER TABLE "Ticket" DROP COLUMN expires, ADD COLUMN "endsAt" timestamptz;
