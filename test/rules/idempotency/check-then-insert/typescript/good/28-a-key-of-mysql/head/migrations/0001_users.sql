CREATE TABLE `subscriptions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `user_id` int NOT NULL,
  `list_id` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `once` (`list_id`,`user_id`)
) ENGINE=InnoDB;
