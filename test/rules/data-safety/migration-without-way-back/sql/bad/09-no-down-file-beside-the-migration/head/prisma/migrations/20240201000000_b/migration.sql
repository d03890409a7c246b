ALTER TABLE "a" ADD COLUMN "note" TEXT; -- <- finding
