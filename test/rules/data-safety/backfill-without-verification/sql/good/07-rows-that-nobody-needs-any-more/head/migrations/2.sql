DELETE FROM people WHERE last_name = '';
