ALTER TABLE "Person" RENAME COLUMN "name" TO "fullName"; -- <- finding
