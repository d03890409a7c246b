CREATE TABLE `orders` (`id` int AUTO_INCREMENT, `state` int);
