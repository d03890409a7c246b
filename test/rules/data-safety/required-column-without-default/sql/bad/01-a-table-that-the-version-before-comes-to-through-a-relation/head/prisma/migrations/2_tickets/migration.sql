ALTER TABLE "Ticket" ADD COLUMN "endsAt" timestamptz NOT NULL; -- <- finding
