ALTER TABLE "Ticket" DROP COLUMN expires; -- <- finding
