CREATE TABLE `subscriptions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `user_id` int NOT NULL,
  `list_id` int NOT NULL,
  PRIMARY KEY (`id`),
  KEY `by_user` (`user_id`)
) ENGINE=InnoDB;
