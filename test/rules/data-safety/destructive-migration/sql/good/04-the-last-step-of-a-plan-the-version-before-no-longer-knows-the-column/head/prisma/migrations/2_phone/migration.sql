ALTER TABLE "Customer" DROP COLUMN "phone";
