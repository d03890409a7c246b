CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
ALTER TABLE "Member"
  DROP COLUMN role, -- <- finding
  ADD COLUMN role "Role" NOT NULL DEFAULT 'USER';
