CREATE TABLE `events` (`id` int AUTO_INCREMENT, `kind` text) ENGINE=InnoDB;
