GRANT SELECT ON orders TO reporter;
