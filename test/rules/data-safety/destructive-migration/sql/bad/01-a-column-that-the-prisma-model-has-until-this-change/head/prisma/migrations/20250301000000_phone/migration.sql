-- AlterTable
ALTER TABLE "Customer" DROP COLUMN "phone"; -- <- finding
