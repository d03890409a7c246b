ALTER TABLE `coupons` DROP INDEX `once`; -- <- finding
