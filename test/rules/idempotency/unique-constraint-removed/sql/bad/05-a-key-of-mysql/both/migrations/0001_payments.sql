CREATE TABLE `coupons` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(20) NOT NULL, `user_id` int NOT NULL, PRIMARY KEY (`id`), UNIQUE KEY `once` (`code`,`user_id`)) ENGINE=InnoDB;
