UPDATE `events` SET `kind` = LOWER(`kind`);
